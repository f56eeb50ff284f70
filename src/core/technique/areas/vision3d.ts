import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "3D & rendering" of the built-in taxonomy. */
export const vision3dArea: Area = {
  id: 'vision-3d',
  label: '3D & rendering',
  field: machineLearning,
  venues: readPhrases(`
    SIGGRAPH, 3dv, eurographics, transactions on graphics, 3d vision, computer graphics
  `),
  techniques: [
    {
      id: 'neural-rendering',
      label: 'Neural rendering',
      related: ['reconstruction-slam', 'shape-generation'],
      ...readCues(`
        3: neural render*, neural implicit surface*, volumetric render*, radiance field*, NeRF*,
          gaussian splatting,
          novel view synthesis, differentiable render*, view synthesis, volumetric video, 3d gaussians,
          neural scene representation*, neural radiance, inverse rendering, view interpolation,
          free viewpoint,
          volumetric primitives, neural graphics primitives, radiance representations, neural volumes,
          head avatars, multiplane image*, gaussian avatars, rendering equation, splatting, 3dgs,
          4d gaussian*,
          language embedded gaussian*, gaussian primitive*, gaussian scene*, 4d scene, dynamic gaussians,
          surfels, 2d gaussian*, 4d generation, feed forward gaussian*, photorealistic avatar*,
          3d gaussian*,
          gaussian optimization, texture generation, light field render*, image based rendering,
          neural textures, neural avatars, gaussian rendering, scene representation network*,
          neural lumigraph
        2: volume rendering, light field*, dynamic scene*, path tracing, volumetric, ray march*, rendering,
          render*,
          avatars, real time rendering, implicit neural representation*, radiance, gaussians, splats,
          4d reconstruction, relighting, sparse view*, view dependent, neural light
        1: 3d scene*, geometry, mesh*, scene*, photorealis*
        -2: text rendering, render decisions, radiance of stars, rendering assistance, sparse view ct,
          tomograph*
      `),
    },
    {
      id: 'point-clouds',
      label: 'Point clouds',
      isShared: true,
      related: ['autonomous-driving', 'shape-generation'],
      ...readCues(`
        3: point cloud*, pointnet*, 3d point, point transformer, sparse 3d convolution*,
          3d deep learning, point cloud segmentation, point cloud registration, 3d scene understanding,
          rangenet, point voxel, unordered points, 3d semantic segmentation, 3d shape recognition,
          3d recognition, scannet, dynamic graph cnn, submanifold sparse, point cloud normal,
          point cloud framework, point cloud completion, lidar segmentation, point transformer*,
          point completion, iterative closest point algorithm, lidar semantic,
          3d object detection from lidar,
          sparse voxel*, modelnet, semantickitti, 3d convolutional neural,
          point upsampling, voxel transformer*
        2: point based, lidar*, voxel*, 3d classification, occupancy grid*, 3d perception,
          registration of 3d,
          3d registration, point set*, point feature*, lidar based 3d, voxel based 3d
        1: 3d, registration, geometric, points
        -2: data point*, voxel based morphometry, fmri, tipping points, critical points, lidar remote,
          canopy, forest
      `),
    },
    {
      id: 'depth-stereo',
      label: 'Depth & stereo',
      isShared: true,
      related: ['reconstruction-slam', 'tracking-flow'],
      ...readCues(`
        3: monocular depth, stereo matching, depth prediction, depth completion, stereo network*,
          multi view stereo, self supervised depth, disparity estimation, left right consistency,
          ego motion,
          depth anything, stereo correspondence, unsupervised depth, binocular stereo, depth sensing,
          stereo depth, monocular 3d, single image depth, image depth estimation,
          depth estimation from image*,
          depth estimation from video*, depth estimation from single, depth estimation from a single,
          depth estimation from light field*, depth from single, depth from a single, stereo processing,
          semiglobal matching, semi global matching, multi view stereopsis, patchmatch stereo,
          monocular geometry, stereo regression, deep stereo, depth super-resolution,
          monocular video depth, metric depth, monocular scene, surface normal estimation,
          unsupervised monocular, self-supervised monocular, depth estimation network*,
          depth estimation with transformers
        2: stereo vision, depth map*, depth from, surface normal*, cost volume*, stereo, disparity,
          monocular,
          fisheye, distance estimation, depth estimation, RGBD, rgb d, stereopsis, depth estimator*,
          depth inference
        1: scene geometry, camera, depth
        -2: depth of, in depth, water depth, snow depth, income disparit*, health disparit*,
          racial disparit*, stereochem*, stereoselect*, network depth, very deep, depth pruning,
          depth up scaling, mixture of depths, depth wise, circuit depth, reasoning depth, depth first
      `),
    },
    {
      id: 'reconstruction-slam',
      label: '3D reconstruction & SLAM',
      isShared: true,
      related: ['neural-rendering', 'depth-stereo'],
      ...readCues(`
        3: slam, 3d reconstruction, structure from motion, visual odometry, multi view reconstruction,
          simultaneous localization and mapping, bundle adjustment, dense reconstruction, camera pose*,
          camera relocalization, kinectfusion, dense tracking, scene reconstruction, occupancy network*,
          visual inertial, camera calibration, implicit surface*, multi view geometry, 6d pose,
          object pose estimation, dense mapping, neural implicit, signed distance function*,
          geometric 3d vision, shape reconstruction, mesh reconstruction, image based modeling,
          loop closure*,
          camera localization, lidar odometry, visual inertial odometry, smoothing and mapping,
          odometry and mapping, inertial odometry, lidar inertial, extrinsic calibration,
          hand eye calibration,
          monte carlo localization, lidar mapping, robot localization, vehicle localization,
          visual inertial navigation, lidar localization, surfel map*, radar odometry,
          direct sparse odometry,
          rgb-d mapping, poisson surface reconstruction, neural surface reconstruction,
          surface reconstruction from point*, surface reconstruction from unorganized,
          multi-view surface reconstruction, object pose, camera trajectory, rgb d reconstruction,
          scene coordinate*, absolute pose, relative pose, feed-forward reconstruction,
          single view reconstruction, pointmap*, parallel tracking and mapping, visual geometry grounded,
          visual geometry transformer*, 3d object reconstruction
        2: icp algorithm, iterative closest point, from range images, photogrammetry, odometry,
          localization and mapping, reconstruction, triangulation, inertial navigation,
          multi-sensor fusion, topological mapping, semantic mapping, pose graph, prior map*,
          relocalization, loop closing, global localization, volumetric mapping, metric localization,
          surface reconstruction, scene structure, ego pose, 3d mapping, photo tourism
        1: mapping, multi view, camera*, pose, localization, state estimation
        -2: image reconstruction, phylogenetic reconstruction, historical reconstruction,
          breast reconstruction, ligament, post war reconstruction, reconstruction of,
          ancestral reconstruction, gene mapping, event reconstruction, protein localization,
          subcellular localization, sound localization, sound source localization,
          temporal localization, action localization, object localization, moment localization,
          cell localization, fault localization, wireless localization, silicon, si 111, low energy electron
      `),
    },
    {
      id: 'shape-generation',
      label: '3D generation & shapes',
      isShared: true,
      related: ['neural-rendering', 'diffusion-models'],
      ...readCues(`
        3: 3d generation, text to 3d, 3d shape*, 3d object generation, shape generation, 3d generative,
          score distillation, shape completion, 3d asset*, shape representation*, 3d synthesis,
          single image to 3d, image to 3d, 3d aware, shapenet, cad model*, cad generation, 3d diffusion,
          deep sdf, deepsdf, 3d content, shape correspondence, texture synthesis,
          texture generation, textured mesh*, point cloud generation,
          3d content creation, scene generation, 3d surface generation,
          objaverse, mesh convolution*,
          deep learning on meshes, meshcnn, shape segmentation,
          3d object synthesis, 3d scene synthesis, indoor scene synthesis, large reconstruction model*,
          text guided 3d
        2: polygon mesh*, mesh processing, 3d models, textures, cad, meshes, mesh generation, 3d object*,
          shapes, computer aided design,
          3d model*, furniture, shape modeling, shape space*, shape descriptor*, 3d mesh*,
          generative shape*,
          triangle mesh*, shape synthesis, textured shapes, computer aided design models, cad sequence*,
          cad program*,
          3d gan
        1: 3d, geometry, shape, mesh
        -3: mathcad
        -2: coronary artery disease, body shape, shape memory, tree shape, cell shape
      `),
    },
  ],
};
