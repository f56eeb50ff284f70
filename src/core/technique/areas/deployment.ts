import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Deployment & systems" of the built-in taxonomy. */
export const deploymentArea: Area = {
  id: 'deployment',
  label: 'Deployment & systems',
  field: machineLearning,
  techniques: [
    {
      id: 'on-device-edge',
      label: 'On-device & edge',
      isShared: true,
      related: ['video-vision-efficiency', 'hardware-accelerators'],
      ...readCues(`
        3: on device, edge device*, TinyML, tiny machine learning, edge inference, edge training,
          edge intelligence, MCU*, mobile gpu*, embedded nlp, embedded inference, tiny neural network*,
          consumer gpu*, edge ai, mobilellm, mobile vision application*, mobile inference,
          edge llm*, edge deployment, device cloud, mcunet, tiny deep learning,
          ai at the edge, ai on the edge, deep learning on mobile, mobile deep learning,
          mobile edge intelligence, edge machine learning, embedded machine learning,
          embedded deep learning, tensorflow lite, tiny ml, learning on microcontrollers,
          neural networks on microcontrollers,
          deep learning inference on mobile, deep learning on the edge, llms on mobile,
          deep learning in mobile, mobile nlp, edge accelerators
        2: raspberry pi, microcontroller*, mobile device*, smartphone*, edge computing, resource constrained,
          mobile phone*, embedded system*, embedded device*, personal device*, wearable device*,
          limited memory, phones, wearable*, single gpu, low power, IoT, internet of things,
          constrained device*, laptop*, mobile app*, edge server*, edge cloud, edge node*,
          small devices, jetson, inference at the edge, ultra low power microcontroller*, low power deep
        1: device, hardware constrain*, personaliz*, edge, embedded, mobile, tiny
        -2: edge detection, graph edge*, edges of, edge weight*, edge prediction, edge feature*,
          tiny things, mobile robot*, mobile manipulat*, memory device*, semiconductor*, embedded in
      `),
    },
    {
      id: 'video-vision-efficiency',
      label: 'Efficient video & vision',
      related: ['on-device-edge', 'video-understanding', 'vision-transformers'],
      ...readCues(`
        3: efficient video, mobilenet*, mobile vision, efficientnet*, shufflenet*,
          squeezenet, ghostnet, efficient convolutional, efficient vision, efficient vision transformer*,
          mobilevit, efficientformer, lightweight vision, lightweight cnn*, lightweight convolutional,
          temporal shift module, efficient semantic segmentation, real time semantic segmentation,
          efficient object detection, fast video, efficient visual, efficient action recognition,
          real time vision, compressing vision, deploying vision transformer*,
          cooperative perception, alexnet level accuracy, efficient 3d convolution*, video network*,
          efficient diffusion, RepVGG, fast semantic segmentation,
          efficient video understanding, lightweight neural,
          mobile convnet*, efficient convnet*, lightweight vit*, efficient vit*,
          real time segmentation, queries over video,
          efficient architecture for vision
        2: mobile networks, video stream*, streaming video, inverted bottleneck*, inverted residual*,
          video recognition,
          depthwise separable,
          efficient backbone*, fast image, real time detection, linear bottlenecks, diffusion pruning,
          efficient image, video analytics, lightweight network*, efficient mobile, efficient network for,
          efficient segmentation, mobile video
        1: video, kinetics*, imagenet, flops, image segmentation, u net, unet, mobile, latency,
          lightweight, vision transformer*, diffusion model*, sdxl, stable diffusion, pruning,
          on device, perception
        -2: diffusion language model*, diffusion large language model*, vision language model*,
          language model*, llm*, efficient vision language, vision language
        -1: rendering
      `),
    },
    {
      id: 'distributed-training',
      label: 'Distributed & parallel training',
      related: ['low-precision-training', 'offloading-scheduling'],
      ...readCues(`
        3: distributed training, model parallel*, pipeline parallel*, tensor parallel*,
          sequence parallel*, distributed deep learning, distributed deep network*, parameter server*,
          all reduce, allreduce, gradient compression,
          communication efficient sgd, communication efficient distributed, zero redundancy, sharded data,
          asynchronous sgd, asynchronous stochastic gradient, decentralized sgd, local sgd,
          large minibatch, large batch training, multi-gpu training,
          training trillion parameter, thousands of gpus, gpipe,
          pipedream, horovod, local updates, checkpointing large model*, gpu cluster*,
          gradient sparsification, training at scale, trillion parameter model*, DeepSpeed, megatron*,
          hogwild*, fully sharded, parallelizing stochastic, parallel stochastic gradient,
          distributed optimization for deep, distributed stochastic gradient, 1 bit sgd, terngrad, qsgd,
          3d parallelism, expert parallel training, distributed machine learning,
          gradient quantization, large mini batch*, multi-billion parameter, gpu cluster scheduling,
          ring allreduce, gradient coding, fault tolerant training,
          exascale deep, ZeRO
        2: automatic parallel*, collective communication, large scale distributed, data parallel*,
          parallel training, multi-gpu, cluster scheduling, communication overhead,
          large batch, communication cost*, trillion parameter, FSDP, decentralized parallel,
          training on supercomputer*, auto parallel*
        1: distributed, parallelism, parallel, communication, scaling out, training efficiency
        -2: distributed representation*, distributed generation, federated
      `),
    },
    {
      id: 'compilers-kernels',
      label: 'Compilers & kernels',
      isShared: true,
      related: ['hardware-accelerators', 'ml-frameworks'],
      ...readCues(`
        3: deep learning compiler*, tensor compiler*, tensor program*, gpu kernel*,
          cuda kernel*, kernel fusion, operator fusion, auto tun* tensor, cudnn, tvm, tiled neural network,
          tensor computation*, graph optimization, intermediate representation for, mlir, xla,
          schedule search, sparse matrix multiplication, convolution algorithm*,
          fast algorithms for convolution*, io awareness, kernel generation, matrix multiplication kernel*,
          efficient primitives, compiler for deep, compiler for machine,
          ml compiler*, graph lowering, tensor algebra compil*,
          high performance tensor, kernelbench, code generation for gpu*, learned cost model*,
          winograd convolution, neural compilation, compiler autotuning,
          polyhedral compil*, im2col
        2: Triton, loop nest*, compiler*, matrix multiplication, gpu programming, cuda, kernel code,
          gemm, polyhedral, superoptimiz*, compiler infrastructure, compiler optimization*,
          sparse matrix vector, optimizing compiler*, fast matrix multiplication
        1: gpus, kernels, fused
      `),
    },
    {
      id: 'hardware-accelerators',
      label: 'Hardware accelerators',
      isShared: true,
      related: ['compilers-kernels', 'on-device-edge'],
      ...readCues(`
        3: hardware accelerator*, tensor processing unit*, tpu, neural network accelerator*,
          dnn accelerator*, deep learning accelerator*, machine learning accelerator*,
          compute in memory, eyeriss, accelerator design, inference engine on, neural processing unit*,
          chip placement, optical neural network*, efficient inference engine,
          DianNao, tpuv*,
          fpga implementation of neural, neural networks on fpga*, neural network hardware,
          neural network processor*, deep learning hardware, deep learning processor*, ai accelerator*,
          ai chip*, cnn accelerator*, sparse accelerator*, dataflow mapping,
          analog neural network*, analog in memory, analog ai, in memory neural, photonic neural network*,
          datacenter tpu*, neural network asic, accelerator for machine,
          processing in memory for neural
        2: fpga*, in memory computing, processing in memory, ASIC, memristor*, memristive, crossbar*,
          chip design, analog computing, photonic neural, energy efficient dataflow, accelerator*,
          energy efficient, dataflow, on chip, hardware architecture, macro placement, circuit design,
          co-design, NPU, reram, optical computing, efficient processing of deep, fpga based accelerator*,
          fpga accelerator*, transformer accelerator*, accelerator for deep, hardware for deep,
          hardware for machine,
          hardware friendly, systolic array*, hardware software co-design
        1: chip, silicon, energy, power
        -2: particle accelerator*, startup accelerator*, linear accelerator*
      `),
    },
    {
      id: 'ml-frameworks',
      label: 'Frameworks & autodiff',
      related: ['compilers-kernels'],
      ...readCues(`
        3: automatic differentiation, autodiff, tensorflow, pytorch, deep learning librar*,
          machine learning librar*, mxnet, scikit learn, huggingface, keras, differentiable programming,
          deep learning toolkit, machine learning toolkit, machine learning in python,
          machine learning framework*, system for large scale machine learning, WEKA, MLlib,
          LIBSVM, LIBLINEAR, DyNet, CNTK, Theano, ONNX, torchvision, allennlp, fairseq, opennmt, jax based,
          data mining software, machine learning software, machine learning package,
          deep learning software, library for machine, library for reinforcement,
          library for graph, library for probabilistic, library for transformer*,
          library for natural language, python library for machine, python library for deep,
          toolbox for machine, machine learning in julia, machine learning in r,
          open source machine learning, package for machine learning,
          package for deep learning, define by run
        2: Caffe, JAX, library, framework for deep, toolkit, software package, imperative style,
          computational graph*, toolbox, python package, library for deep, open source library for
        1: open source library, open source, python, API, software, deep learning framework*
      `),
    },
    {
      id: 'ml-production',
      label: 'ML in production',
      related: ['learned-systems', 'ml-frameworks'],
      ...readCues(`
        3: mlops, production machine learning, machine learning systems, machine learning pipeline*,
          feature store*, model cards, datasheets for datasets, ml test score,
          data validation for machine learning, machine learning platform*, machine learning in production,
          deploying machine learning, machine learning lifecycle,
          software engineering for machine learning, large scale machine learning platform,
          model management, green ai, machine learning engineering, operationalizing machine,
          operationalizing ai, operationalization of ai, machine learning practitioner*,
          machine learning model operations, machine learning operations,
          deployment of machine learning, deployed machine learning, deploying deep learning,
          production deep learning, software engineering for ai, software engineering for ml,
          testing of deep learning systems, testing deep learning, testing machine learning,
          testing of machine learning, machine learning testing, online prediction serving,
          reproducibility in machine learning, reproducible machine learning,
          carbon footprint of ai, carbon impact of ai,
          energy consumption of deep, energy consumption of ai, energy efficient ai, sustainable ai,
          automl in practice, technical debt in machine,
          training serving skew, responsible ai in practice, ML pipelines, ML systems, ML engineering,
          ML practitioner*, ML production
        2: production system*, in production, a b test*, real world deployment,
          model versioning, technical debt, underspecification, data scientists, model deployment,
          carbon footprint of machine, carbon footprint of training, experiment tracking, data versioning,
          model monitoring
        1: energy and policy considerations, carbon emission*, carbon footprint, energy consumption of,
          reproducib*, production, pipeline*, maintenance, monitoring
        -2: energy production, agricultural, crop*, hydrogen production
      `),
    },
    {
      id: 'learned-systems',
      label: 'ML for systems & databases',
      related: ['ml-production', 'program-repair'],
      ...readCues(`
        3: learned index*, learned query optimiz*, learned cardinality,
          learned database*, machine learning for systems, ml for systems, learned cache*,
          learned data structure*, learned bloom filter*, self driving database*, device placement,
          resource management with deep reinforcement, knob tuning, algorithms with predictions,
          learning augmented algorithm*, text to sql system*, neural packet classification,
          learning scheduling algorithm*, learned multi-dimensional, database knob*,
          ai for database*, learned db, data partitioning advisor, index recommendation, self driving dbms,
          learned query, database management system tuning, database tuning, macro placement,
          learning based congestion,
          learned storage, learned hash*, compiler phase ordering,
          learned sketch*,
          learning to schedule
        2: packet classification, query optimizer*, congestion control, index structure*, database system*,
          query optimization,
          b tree*, bloom filter*, configuration tuning, query processing, knob*,
          database management system*, database optimization, database administration, join order*,
          query plan*, for databases, electronic design automation, logic synthesis, adaptive bitrate,
          adaptive video streaming, learned cost, chip floorplan*, chip design with,
          internet congestion control,
          cache replacement, branch predict*, memory access patterns, memory prefetch*,
          cluster resource management,
          neural database*, database query optimization, learned spatial, cost estimation for query,
          cardinality estimation, autonomous database*
        1: index*, database*, queries, databases
      `),
    },
    {
      id: 'spiking-networks',
      label: 'Spiking & neuromorphic',
      related: ['hardware-accelerators'],
      ...readCues(`
        3: spiking neural network*, neuromorphic, spiking network*, surrogate gradient*,
          leaky integrate and fire neural, SNN*, event driven neural, loihi, spike based learning,
          event camera*, event based vision, equilibrium propagation, predictive coding network*,
          feedback alignment, forward forward algorithm, local learning rule*,
          alternatives to backpropagation, SpiNNaker, TrueNorth, spikformer, spiking transformer*,
          spikingjelly, spikeprop, spiking deep, deep spiking, spiking backpropagation, hardware spiking,
          backpropagation in the brain, spiking rnn*, target propagation
        2: biologically plausible, hebbian learning, spike timing dependent plasticity, stdp, spiking,
          backpropagation and the brain, spiking neuron*, spike based, spiking neuron model*
        1: spike*, neuron*
      `),
    },
  ],
};
