import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Robotics & driving" of the built-in taxonomy. */
export const roboticsArea: Area = {
  id: 'robotics',
  label: 'Robotics & driving',
  field: machineLearning,
  venues: readPhrases(`
    corl, ICRA, IROS, RSS, robotics, robot learning, intelligent vehicles,
    intelligent transportation, humanoids
  `),
  techniques: [
    {
      id: 'manipulation',
      label: 'Robot manipulation',
      related: ['imitation-learning', 'robot-foundation-models'],
      ...readCues(`
        3: robotic manipulat*, robot manipulat*, manipulation skill*, robot arm*,
          pick and place, bimanual, deformable object*, visuomotor policy, in hand manipulation,
          object manipulation, robotic grasping, grasp synthesis, mobile manipulation, rubik*,
          manipulation task*, robot learning, robotic control, robot learn*, peg insertion,
          contact rich, assembly task*, robotic skill*, robotic assembly, articulated objects,
          robotic hand*, dexterous hand*, dexterous grasping, dexterous manipulation, loco-manipulation,
          manipulation polic*, manipulation platform, visuotactile, grasp planning, grasp detection,
          grasp pose*, non-prehensile, object rearrangement, robotic finger*, bin picking, slip detection,
          force closure, task and motion planning, suction grasp*, hand object manipulation,
          robotic pushing,
          garment manipulation, jaw gripper*, visual servoing, pre-grasp, within hand manipulation,
          anthropomorphic hand*, grasp* in clutter, manipulation in clutter, objects in clutter,
          robot hand*,
          robot grasp*, robotic grasp*, grasp generation, cloth manipulation, robotic cloth, tactile robot*,
          robot tactile, tactile manipulation, maniskill*, robosuite, rlbench, 6 dof grasp*,
          tool use in robot*, robot teaching, cluttered grasping, robotic picking, grasp* unknown,
          unknown object grasping, grasp quality network*, suction grasping
        2: prosthetic hand*, grasping, grasp*, dexterous, tactile, manipulation, gripper*, robot,
          household tasks, tactile sens*, prehensile, end effector*, cloth folding, grasp quality,
          dexterity,
          cluttered, folding clothes, household robot*, hand eye coordination, multi-fingered,
          grasp* novel objects, visuomotor, manipulator*
        1: arm, objects, real world robot*, robotic, pushing
        -2: image manipulation, currency manipulation, market manipulation, genetic manipulation,
          spinal manipulation, earnings manipulation, experimental manipulation, robot assisted surgery,
          data manipulation, attribute manipulation, text manipulation
      `),
    },
    {
      id: 'robot-navigation',
      label: 'Navigation & embodied AI',
      related: ['reconstruction-slam', 'robot-foundation-models'],
      ...readCues(`
        3: embodied agent*, vision language navigation, target driven visual, robot navigation, object goal,
          embodied question, learning to navigate, indoor navigation, navigation in simulated,
          mobile robot*,
          point goal, obstacle avoidance, cognitive mapping and planning,
          visual semantic navigation, interpreting visually grounded navigation, drone racing,
          autonomous navigation, quadrotor*, drone flight, uav navigation, visually grounded,
          simulation platform for embodied, platform for embodied, multi-robot path, multi-robot trajectory,
          multi-agent path finding, multi-robot planning, zero shot navigation, object navigation,
          aerial navigation, aerial robot*, multirotor*, micro aerial vehicle*, multi-robot navigation,
          crowd navigation, multi-robot system*, robot swarm*, swarm robot*, dense crowds,
          dynamic window approach, velocity obstacle*, frontier based exploration, robot exploration,
          robot path planning, rapidly exploring random, multi-agent navigation, kinodynamic, sampling based planning,
          sampling based path, autonomous exploration of unknown, visual navigation,
          instruction following navigation, navigation foundation,
          vision and language navigation, habitat simulator, ai2 thor, embodied benchmark*,
          autonomous drone*,
          autonomous flight, unmanned aerial vehicle navigation, drone navigation, multi-agent pathfinding
        2: interactive environment*, embodied, navigation, drone*, uav*, navigate, indoor environment*,
          Habitat,
          embodied ai, multi-robot, path planning, motion planning, aerial vehicle*,
          unmanned aerial, underwater vehicle*, collision avoidance, motion planner*, semantic exploration,
          grounded instructions, visual navigators, embodied navigation, social navigation
        1: robot*, maps, indoor
        -2: habitat loss, habitat use, animal navigation, bird navigation, habitat selection,
          habitat fragmentation, web navigation, embodied cognition, embodied carbon, habitat quality,
          navigation system of, critical habitat, vehicle collision avoidance, ship*, aircraft, desert ant*,
          ants, honeybee*, insects, pigeons, migratory
      `),
    },
    {
      id: 'locomotion-control',
      label: 'Locomotion & motion control',
      related: ['sim-to-real', 'model-based-rl'],
      ...readCues(`
        3: legged robot*, physics based character, learning to walk, robot control, robot dynamics,
          agile locomotion, motion imitation, probabilistic roadmap*, sampling based motion planning,
          walking robot*, adaptive control of robots, robotic locomotion,
          motion planning, path planning for robots, humanoid robot*, humanoid control, humanoid locomotion,
          whole body humanoid, motion tracking humanoid, quadruped robot*, quadrupedal robot*,
          quadrupedal locomotion, bipedal robot*, biped robot*, robot parkour, whole body control,
          differential dynamic programming, contact rich control, walking generation, zero moment point,
          biped walking, hybrid zero dynamics, passive walking, humanoid walking, gait generation,
          quadcopter*,
          lqr, dynamical movement primitive*, passive dynamic walking, push recovery,
          physics based animation, humanoid push, humanoid motion, humanoid skill*,
          legged machine*, robotic quadruped*, humanoid parkour, robot running, jumping robot*,
          motor skills for robot*, cheetah robot, robot balance, legged mobile, agile quadruped*,
          walking machine*, hexapod robot*
        2: locomotion, humanoid*, model predictive control, character control, optimal control,
          path planning,
          inverse kinematics, linear quadratic, impedance control, rigid body, terrain*, walking,
          motor control,
          gaits, controller*, legged, parkour, biped*, quadruped*, nonlinear mpc, admittance control,
          force control, visual servo*, inverted pendulum, bipedal walking, central pattern generator*,
          trajectory optimization, feedback linearization, multi-contact, whole body motion,
          pid controller*,
          tracking control*, flight control*, MPC, motor skills, receding horizon, character animation,
          legged locomotion, ZMP, whole body motion of, motion priors
        1: quadrotor*, control, kinematic*, actuator*, gait
        -2: gait in patients, bipedal evolution, pest control, birth control, control group,
          control of inflation, animal locomotion, bipedalism, arms control, disease control,
          gait generation in patients, inverted pendulum of
      `),
    },
    {
      id: 'autonomous-driving',
      label: 'Autonomous driving',
      isShared: true,
      related: ['trajectory-prediction', 'point-clouds'],
      ...readCues(`
        3: autonomous driving, self driving car*, driving policy,
          self driving, driving scene*, end to end driving, lane keeping, bird s eye view, driving dataset,
          nuscenes, waymo, cooperative perception, CARLA, KITTI, learning to drive,
          bird eye view, conditional imitation learning driving,
          occupancy prediction,
          end to end learning for self driving, driver intention*, driving world model*,
          driving video, driving language, urban scene reconstruction, driving vla, driving foundation,
          hd map*,
          lane following, driving behavior prediction, autonomous racing, road agents,
          driveable area, drivable area, lane detection, argoverse, bdd100k, nuplan, lift splat,
          autonomous land vehicle, driving benchmark,
          traffic scene understanding, traffic light recognition,
          traffic sign recognition, traffic sign detection, lidar camera fusion, camera lidar fusion,
          end to end autonomous, multi-camera 3d, surround view, hd semantic map*
        2: vehicle platoon*, vehicle control, driving simulator*, urban driving, driver assistance,
          traffic sign*, traffic light*, driving,
          traffic scene*, driver monitoring, driver behavior prediction, driving simulation,
          lane change*,
          traffic scenarios, adaptive cruise control, connected vehicle*, driverless, road segmentation,
          road scene*,
          driving agents, driving polic*, driving with language, urban autonomous, autonomous vehicle*, v2x,
          driving model*, automated driving, BEV, lane line*
        1: road*, perception, traffic, vehicle, lane, car
        -2: driving factors, driving force, driving mechanism*, driving under the influence,
          electric vehicle*, drug vehicle, gene drive, special purpose vehicle*,
          motor vehicle accident*, driving factors of, cooperative perception of, aerial vehicle*,
          underwater vehicle*, surface vehicle*, vehicle re-identification, social dilemma, liability,
          public opinion, public acceptance, insurance, ethics of, willingness to, land use,
          travel behavior,
          drivers acceptance
      `),
    },
    {
      id: 'trajectory-prediction',
      label: 'Trajectory prediction',
      isShared: true,
      related: ['autonomous-driving', 'spatio-temporal'],
      ...readCues(`
        3: trajectory prediction, motion forecasting, trajectory forecasting, pedestrian trajectory,
          social lstm, human trajectory, future trajectories,
          socially acceptable trajectories, multi-agent forecasting, intention prediction, social gan,
          multi-agent trajectory, human motion prediction, goal directed forecasting, pedestrian intent,
          pedestrian prediction, crowd motion prediction, multi-agent prediction, argoverse,
          behavior prediction for autonomous
        2: vehicle trajectory, behavior prediction, crowded spaces, trajectory generation, social forces,
          trajectories,
          forecasting motion, interaction-aware, pedestrian behavior, intent prediction, future prediction,
          interacting agents, socially compliant, anchor trajector*, social pooling, motion forecast*,
          motion prediction
        1: trajectory, motion, future, pedestrian*
        -2: career trajector*, growth trajector*, trajectories of depression, developmental trajector*,
          disease trajector*, molecular trajectories, life course, innovation trajector*
      `),
    },
    {
      id: 'robot-foundation-models',
      label: 'Robot foundation models',
      related: ['manipulation', 'multimodal-llm'],
      ...readCues(`
        3: vision language action, robot foundation, generalist robot, robotics transformer,
          grounding language in robotic, embodied multimodal language, language conditioned,
          open x embodiment,
          robotic learning datasets, cross embodiment, a generalist agent, robot pre-training,
          robot datasets,
          instruction following robot*, language models for robot*, rt 1, rt 2, palm e, robotic affordance*,
          language in robotic, robot transformer*, robot polic*, policies for robot*, robotic foundation,
          llm robot*, large scale robot*, code as policies, VLAs, humanoid foundation, embodied ai,
          embodied foundation, embodied intelligence, vla model*, vision language action model*,
          robotics with foundation, robots with foundation, general robot polic*, embodied large,
          embodied multimodal, action tokenization, world action model*, robot task plan*, llms for robot*,
          language models for embodied,
          language guided robot*, language guided manipulation, bridgedata, robonet, in the wild robot,
          generalist humanoid, visual representation for robot*, chatgpt for robotics,
          robot control with language, robot manipulation dataset, language model programs,
          foundation model for robot*, robot learning dataset*, humanoid vla, robotic world model*
        2: VLA, generalist polic*, robotic control, robot data, embodied language, robotic actions,
          action chunk*, embodied reasoning, manipulation with language, manipulation with multimodal
        1: robot*, language instruction*, embod*
      `),
    },
    {
      id: 'human-robot-interaction',
      label: 'Human-robot interaction & teleoperation',
      isShared: true,
      related: ['imitation-learning', 'manipulation'],
      ...readCues(`
        3: human robot interaction, human robot collaboration, human robot team*, physical human robot,
          teleoperation, teleoperated, telerobotics, telepresence robot*, shared control of robot*,
          social robot*, collaborative robot*, cobot*, assistive robot*, companion robot*, robot safety,
          trust in robot*, robot assisted feeding, service robot*, robot handover*, human to robot,
          robot gesture*, wheelchair robot*, interactive robot learning, human robot,
          robot assisted dressing,
          human centered robot*, socially interactive robot*, teleoperator*, telemanipulation,
          attitudes toward robot*, robot companions, robots and people, robot motion legib*,
          robot personality,
          robot emotions, robot teams, human-in-the-loop robot*, perceived safety of robot*,
          anthropomorphism of robot*, immersive teleop*, robot feedback
        2: human in the loop robot*, telepresence, human aware, bilateral control, haptic feedback, haptic*,
          human machine collaboration, legible motion, shared autonomy, HRI, uncanny valley,
          perceived intelligence, legib*, human preferences for robot*, acceptance of robot*,
          anthropomorphism
        1: robot*, human, user study
        -2: conversational agent*
      `),
    },
    {
      id: 'robot-design',
      label: 'Soft robots & robot design',
      isShared: true,
      related: ['locomotion-control', 'manipulation'],
      ...readCues(`
        3: soft robot*, soft actuator*, continuum robot*, continuum manipulator*, robotic exoskeleton*,
          robotic prosthes*, modular robot*, parallel robot*, cable driven robot*, microrobot*,
          micro robot*,
          magnetic robot*, growing robot*, climbing robot*, soft gripper*, robotic gripper*, gripper design,
          tendon driven, robot design, robot mechanism*, robotic skin*, robotic fish, underwater robot*,
          robot co-design, reconfigurable robot*, robot kinematics, bio-inspired robot*, soft-bodied robot*,
          miniature robot*, small-scale robot*, origami robot*, crawling robot*, swimming robot*,
          robot morpholog*, evolutionary robotics, underactuated hand*,
          underactuated robotic, snake robot*, flapping wing robot*, jumping robot*,
          soft exosuit*, robot evolution, design of robot*, robot actuat*,
          soft sensor* for robot*, bio-hybrid robot*, insect-scale robot*, robot body*,
          robot limbs
        2: exoskeleton*, actuator*, soft robotic, pneumatic, gripper*, compliant mechanism*,
          catheter robot*,
          steerable needle*, surgical robot*, flexible joint*, kinematic calibration, tensegrity,
          soft-bodied,
          exosuit*, artificial muscle*, wearable robot*, virtual creatures, self-reconfigurable,
          series elastic,
          pneumatic actuator*
        1: robot*, design, stiffness, mechanism*, shape memory alloy*
        -2: drug design
      `),
    },
    {
      id: 'sim-to-real',
      label: 'Sim-to-real & simulators',
      related: ['locomotion-control', 'domain-adaptation'],
      ...readCues(`
        3: sim to real, sim2real, simulation to reality, domain randomization, simulators for robot*,
          dynamics randomization, transferring from simulation,
          simulated robot*, isaac gym, mujoco, differentiable physics, robot simulat*,
          simulation to the real world, differentiable simulat*, gpu based physics simulation,
          photorealistic simulat*, learning in simulation, synthetic to real, rapid motor adaptation,
          real to sim, real2sim2real, digital twin robot*, gibson env, maniskill*, robosuite,
          gazebo simulat*,
          pybullet, isaac sim, isaac lab, simulation framework for robot*, simulation for robot*,
          simulation environment for robot*, airsim, drone simulator*,
          physics engine for, tactile simulat*, simulated data for robot*
        2: simulation to real, physics engine*, physics simulat*, reality gap, simulated environment*,
          simulator*,
          real robot*, randomiz* simulator*, simulation randomization, real world transfer
        1: simulat*, transfer, simulation
        -2: monte carlo simulation, agent based simulation, molecular simulation, numerical simulation,
          simulated annealing, weather simulat*, flight simulator*
      `),
    },
  ],
};
