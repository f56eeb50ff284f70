import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Vision" of the built-in taxonomy. */
export const visionArea: Area = {
  id: 'vision',
  label: 'Vision',
  field: machineLearning,
  venues: readPhrases(`
    CVPR, ICCV, ECCV, WACV, BMVC, ACCV, computer vision, pattern recognition, image processing,
    TPAMI, pattern analysis and machine intelligence
  `),
  techniques: [
    {
      id: 'image-classification',
      label: 'Image classification',
      related: ['convolutional-networks', 'vision-transformers'],
      ...readCues(`
        3: image classification, image recognition, fine-grained recognition, imagenet classification,
          visual categorization, recognizing images, fine-grained visual, handwritten digit*,
          large scale visual, fine-grained classification, scene classification, texture recognition,
          image classifier*, visual classification, digit recognition,
          image categorization, plant species recognition, multi-label image, spatial pyramid matching,
          caltech ucsd, caltech 101, caltech 256, bag of visual words, bags of features,
          bags of keypoints, cifar 10*, imagenet classifiers, imagenet large scale,
          multi-label classification of images, imagenet models
        2: object recognition, visual recognition, scene recognition, imagenet, cifar*, mnist,
          classify images,
          image classes, visual features, food recognition, scene categories, tiny images
        1: vision
      `),
    },
    {
      id: 'object-detection',
      label: 'Object detection',
      related: ['segmentation', 'tracking-flow'],
      ...readCues(`
        3: object detection, object detector*, region proposal*, yolo*, r cnn, rcnn, pedestrian detection,
          single shot multibox, dense object detection, bounding box*, real time object,
          detection transformer*, detr, small object detection, focal loss, feature pyramid*,
          3d object detection, one stage detector*, instance detection, rapid object detection,
          open vocabulary detection, salient object*, keypoint detection as objects, objects as points,
          rich feature hierarch*, histograms of oriented gradients, object localization,
          object proposals, lane detection, scene text detection, oriented object, end to end detection,
          non maximum suppression, human detection, open world detection, open set detection,
          object detecting,
          detector training, weakly supervised detection, few shot detection, domain adaptive detection,
          pascal voc, pascal visual object, visual object classes, microsoft coco, ms coco, soft nms, fcos,
          detectron*, grounding dino, detection of objects in images, camouflaged object, logo detection
        2: detector*, detection in images, boxes, box regression, anchor box*, salient object,
          selective search,
          common objects, anchor free, vehicle detection
        1: detection, detect, object, anchors
        -2: anomaly detection, edge detection, fraud detection, out of distribution detection,
          intrusion detection, detection limit, fault detection, disease detection, cancer detection,
          object oriented, community detection, change detection, photo detector*, particle detector*,
          neutrino detector*, objects in space
      `),
    },
    {
      id: 'segmentation',
      label: 'Segmentation',
      related: ['object-detection', 'medical-imaging'],
      ...readCues(`
        3: image segmentation, semantic segmentation, instance segmentation, panoptic, segment anything,
          segmentation mask*, segmentation network*, object segmentation,
          scene parsing,
          video segmentation, mask prediction, mask r cnn, salient segmentation, segmentation transformer*,
          u net, unet, image matting, matting, pixel wise, per pixel classification, promptable,
          interactive segmentation, referring segmentation, fully convolutional network*,
          foreground extraction,
          mask classification, graph cuts, normalized cuts, superpixel*, dense prediction,
          lesion segmentation,
          open vocabulary segmentation, weakly supervised segmentation, scene segmentation, sam2, sam 2,
          nuclei segmentation, salient object*, boundary refinement, mask refinement, segment objects,
          segmenting objects, segmentation refinement, part segmentation, face parsing, freespace detection,
          mask transformer, mask former, maskformer, mask2former, segment everything, active contour*,
          urban scene understanding, cityscapes, ade20k, segment any*
        2: tumor segmentation, segmentation, segmenting, segment, masks, upsample, segmentation model*
        1: pixel*, regions, contours, segment*
        -2: market segmentation, word segmentation, labor market segmentation, customer segmentation,
          speech segmentation, segmented polymer, chromosome segment*, point cloud segmentation
      `),
    },
    {
      id: 'pose-bodies',
      label: 'Human pose & bodies',
      related: ['video-understanding', 'faces'],
      ...readCues(`
        3: pose estimation, human pose, hand pose, body model*, human mesh recovery, human body shape,
          keypoint*, part affinity, skinned multi-person, hourglass network*, smpl, hand tracking,
          motion generation, motion synthesis, pose tracking, body pose, body reconstruction,
          human activity recognition, 3d humans, clothed humans, person image, human3 6m, deeplabcut,
          openpose,
          markerless pose, densepose, human motion prediction, text to motion,
          human shape and pose, pose recognition in, articulated pose, hand mesh,
          3d hand reconstruction, 3d human reconstruction, animatable avatar*
        2: motion capture, human motion, skeleton based, human shape, gait recognition, gesture recognition,
          sign language, crowd counting, pose, joints, skeleton*, body parts, gesture*, keypoints,
          human body,
          human sensing, dance generation, body capture, motion diffusion, body mesh
        1: human, people, bodies, hands
        -2: protein pose, docking pose, object pose, camera pose, joint distribution, pose a, yoga pose,
          poses a challenge
      `),
    },
    {
      id: 'faces',
      label: 'Faces',
      related: ['metric-learning', 'image-editing'],
      ...readCues(`
        3: face recognition, face detection, face verification, face alignment, face identification,
          face generation, face swapping, talking head*, talking face*, face reconstruction,
          face anti-spoofing,
          face embedding*, face clustering, deepfake*, facial attribute*, face editing, eigenfaces,
          face reenactment, faces in the wild, kinship verification, face restoration, face attributes,
          additive angular margin, 3d face, face super-resolution, human level performance in face,
          gaze estimation, eye gaze estimation, vggface*, arcface, cosface, sphereface, retinaface, facenet,
          affectnet, celeba, ms celeb, openface, 3d morphable, morphable model*, talking portrait*,
          facial animation, facial reenactment, face capture, facial expression recognition in the wild,
          facial landmark*, face synthesis, face parsing, deep facial expression,
          action unit detection, facial expression recognition with deep
        2: facial expression*, facial recognition, face images, age estimation, portrait*, human face*,
          face,
          facial, identity preserving, gaze, head pose, LFW, reenactment, lip sync, deep face
        1: identity, expression*
        -2: face to face, facing, surface, faces challenges, interface, gene expression, face validity,
          facial nerve, gaze of the, male gaze, tourist gaze
        -3: infants, newborn*, neonat*, prosopagnosia, fusiform, eyewitness*, schizophreni*, autis*, own race,
          other race, macaque*, recognition memory, event related potential*
      `),
    },
    {
      id: 'tracking-flow',
      label: 'Tracking & optical flow',
      related: ['video-understanding', 'object-detection'],
      ...readCues(`
        3: object tracking, visual tracking, multi-object tracking, multiple object tracking,
          single object tracking, correlation filter*, siamese tracking, scene flow, tracking any point,
          video object tracking, tracking benchmark, online tracking,
          real time tracking, kernelized correlation filters, visual object tracking, learning flow,
          frame interpolation, video interpolation, pedestrian tracking, stereo and flow,
          speeded up robust features, scale invariant keypoint*, local features, image matching, keypoint matching, local feature matching,
          scale invariant keypoints,
          tracking by detection, siamese track*, feature descriptor*, keypoint descriptor*,
          keypoint detector*,
          scale invariant features, determining optical flow, optical flow with, optical flow using,
          learning optical flow, for optical flow, optical flow network*, optical flow algorithm*,
          optical flow computation, optical flow method*, deepsort, bytetrack, MOT16,
          MOT17, MOT20, motchallenge, track anything, tracking transformer*, sift features,
          sift descriptor*, corner detector*, interest point detector*, interest point detection,
          object trackers, tracking any object, SURF features
        2: flow estimation, SIFT, robust features, optical flow, motion estimation, feature tracking,
          tracker*, RAFT,
          image registration, tracking, tracked, image alignment, correspondence*, motion field*,
          tracking any,
          detection and tracking, feature description, local descriptor*, interest point*, keypoints,
          image stitching, transformer tracking, tracking everything, feature matching, point tracking
        1: motion, displacement, track, frames, MOT
        -2: eye tracking, tracking of patients, animal tracking, particle tracking,
          dialogue state tracking, knowledge tracing, contact tracing, cash flow, traffic flow,
          flow rate, gps tracking, tracking control*, trajectory tracking
      `),
    },
    {
      id: 'video-understanding',
      label: 'Video understanding',
      related: ['video-vision-efficiency', 'pose-bodies'],
      ...readCues(`
        3: action recognition, video understanding, video classification, activity recognition,
          temporal action,
          action detection, video representation*, video question answering, video captioning,
          action localization, egocentric video*, video language, spatiotemporal feature*,
          spatio-temporal features with 3d, video retrieval, 3d convolutional network*, video transformer*,
          slowfast, video summarization, video prediction, moment retrieval, moment localization,
          video grounding, untrimmed video*, kinetics dataset, ucf101, long video*, large scale video,
          video action*, space time attention, actions in videos, video llm*, temporal shift,
          efficient action recognition, egocentric vision, epic kitchens, ego4d, hmdb51, activitynet,
          howto100m,
          action segmentation, temporal grounding, video mllm*, video pre-training, skeleton based action,
          video recognition, video text retrieval
        2: human action*, two stream, video analysis, activities, clips, video, egocentric,
          unlabeled video*, instructional video*, action anticipation, mobile video
        1: frames, temporal, events, space time, kinetics
        -2: video generation, video diffusion, video game, video compression, reaction kinetics,
          enzyme kinetics, policy actions, video recording*, video synthesis, text to video,
          video enhancement, video to audio, video depth, video editing, video restoration,
          video super resolution, video inpainting, video anomaly, video segmentation,
          video object segmentation, video world model*
      `),
    },
    {
      id: 'image-restoration',
      label: 'Restoration & super-resolution',
      related: ['image-editing', 'diffusion-models'],
      ...readCues(`
        3: super resolution, image denoising, image restoration, deblurring, image inpainting, inpainting,
          dehazing, deraining, image enhancement, single image super, demosaicing, deep image prior,
          image deconvolution, image quality assessment, video restoration, blind deblurring,
          non local means,
          blind image, residual learning of deep cnn for image denoising, sparse representation for image,
          perceptual loss*, image colorization, colorization, noise2noise, perceptual metric,
          perceptual similarity, underwater image, raw image, shadow removal, image upsampling,
          compression artifacts, inverse problems in imaging, real world super,
          iterative collaborative filtering, photo realistic single image, image prior*,
          plug and play prior*,
          low light image, low light enhancement, low light video, video enhancement,
          video super resolution,
          all in one restoration, image dehaz*, reflection removal, rain removal, deblur*,
          image compression artifact*, face restoration, image rescaling, haze removal, dark channel prior,
          despeckling, diffusion restoration, image denois*, single image haze,
          video denoising, denoising of images,
          image harmonization, image quality metric*
        2: low light, high dynamic range, image reconstruction, image quality, denoising, restoration,
          denoiser*, inverse problem*, blur, enhancement, upscaling, low resolution, adverse weather,
          weather removal, multi weather, low level vision, low level task*, speckle, restoring, hazy,
          tone mapping, perceptual quality, retinex, color constancy, white balance, image fusion,
          deblocking,
          superresolution, removing rain, image interpolation
        1: noise, noisy images, degradation*, high resolution, jpeg
        -2: denoising diffusion, speech enhancement, denoising autoencoder*, ecological restoration,
          restoration ecology, denoising sequence to sequence, super resolution microscopy,
          forest restoration,
          crystal*, contrast enhancement agent, crispr, super-resolution microscop*,
          super-resolution optical,
          super-resolution imaging of, fluorescence, nanoscopy, live cell*, localization microscopy
      `),
    },
    {
      id: 'learned-compression',
      label: 'Image & video compression',
      related: ['image-restoration', 'lossless-compression'],
      ...readCues(`
        3: learned image compression, neural image compression, deep image compression,
          learned video compression, neural video compression, neural video codec*, neural compression,
          learned compression, variational image compression, generative compression,
          compression with neural,
          semantic compression, hyperprior*, neural codec for video, learned codec*,
          image coding for machines,
          video coding for machines, end to end optimized image compression, deep video compression,
          image compression, video compression, compression with implicit, lossy image,
          learned video coding,
          point cloud compression, deep video coding, neural image codec*
        2: rate distortion, video coding, image coding, video codec*, image codec*, bit allocation,
          entropy model*, bitrate*, frame compression, lossy compression, jpeg, perceptual compression
        1: codec*, compression, decoder side, quantization
        -2: model compression, context compression, kv cache, prompt compression, radiolog*, teleradiology,
          telemedicine
      `),
    },
    {
      id: 'ocr-documents',
      label: 'OCR & documents',
      isShared: true,
      related: ['information-extraction', 'multimodal-llm'],
      ...readCues(`
        3: document recognition, document analysis, ocr, optical character recognition, document understanding, document ai, document image*,
          text recognition, text spotting, handwriting recognition, handwritten text, table detection,
          table structure recognition, layoutlm, chart understanding, chart question*, document parsing,
          visually rich document*, document visual question, math formula recognition,
          image based sequence recognition, document classification from images, document intelligence,
          document vqa, document layout analysis, scanned documents, image to markup, image to latex,
          text in the wild,
          scene text, offline handwriting, handwriting recognizer*, word spotting,
          mathematical expression recognition, formula recognition, license plate recognition,
          table recognition, document question answering, arbitrary shape text, docvqa, screenshot parsing,
          page segmentation, document transformer*, text detection and recognition,
          optical music recognition,
          for text detection, handwritten character*
        2: layout analysis, document layout*, text detection, receipt*, historical document*, handwritten,
          layout,
          character recognition, scanned, optical compression, handwriting, invoice*, documents,
          handwritten word recognition
        1: text in images, forms, document
      `),
    },
    {
      id: 're-identification',
      label: 'Re-identification & image retrieval',
      related: ['metric-learning', 'vector-search'],
      ...readCues(`
        3: person re-identification, reid, re id, visual place, instance retrieval,
          vehicle re-identification,
          landmark recognition, person search, sketch based image, composed image, instance search,
          object retrieval, visual localization, netvlad, image geolocation, cross view geo,
          instance level recognition, object re-identification, animal re-identification,
          transreid, visual geo-localization, geo-localization with, landmarks dataset,
          image retrieval with,
          image retrieval using, image retrieval by, image retrieval system*, fast image retrieval,
          large scale image retrieval, for image retrieval, content based image retrieval,
          cross domain image retrieval, deep image retrieval, image geo-localization, text based person
        2: image retrieval, content based image, visual search, gallery, identities, landmark retrieval,
          person identif*, re-identification, image localization, geo-localization, object matching,
          place recognition, person retrieval
        1: person, query image*
        -2: patient re-identification, re-identification risk, gallery of art
      `),
    },
    {
      id: 'remote-sensing',
      label: 'Remote sensing',
      isShared: true,
      related: ['segmentation', 'weather-climate'],
      ...readCues(`
        3: building footprint*, geospatial foundation model*, overhead imagery, poverty from satellite,
          remote sensing change, remote sensing vision language, hyperspectral image classification,
          building change detection, satellite image classification, satellite imagery with, spacenet,
          bigearthnet, eurosat, xview, remote sensing foundation,
          foundation model* for remote sensing, deep learning in remote sensing, remote sensing scene,
          remote sensing with deep, object detection in aerial, aerial scene, sar target,
          hyperspectral unmixing, hyperspectral classification, earth observation foundation
        2: remote sensing, satellite image*, aerial image*, land cover, land use classification,
          change detection, synthetic aperture radar, satellite data, drone image*, sentinel 2, uav image*,
          crop classification, pansharpening, building extraction, spectral unmixing, road extraction,
          satellite*, imagery, geospatial, hyperspectral, earth observation, SAR, crop, land use, landsat,
          deforestation, lidar data, aerial photograph*, agricultur*, sar image*, remote sensing imagery,
          remote sensing image*, remote sensing dataset, crop yield prediction with
        1: geographic*, maps, spectral, aerial, multispectral
        -2: satellite cell*, communication satellite*, satellite galax*, satellite dna
      `),
    },
  ],
};
