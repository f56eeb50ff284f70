import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Architecture" of the built-in taxonomy. */
export const architectureArea: Area = {
  id: 'architecture',
  label: 'Architecture',
  field: machineLearning,
  techniques: [
    {
      id: 'transformers',
      label: 'Transformer models',
      related: ['attention-mechanisms', 'efficient-attention'],
      ...readCues(`
        3: transformer architecture*, transformer xl, universal transformer*, transformer model*,
          transformers for, transformer network*, encoder decoder transformer*, transformer based model*,
          transformer variant*, set transformer, transformer encoder, transformer decoder,
          training transformers, deep transformers,
          transformer layer*, transformer block*
        2: feed forward layer*, transformers without, understanding transformers
        1: transformer*, self attention, encoder decoder
        -3: spatial transformer*
        -2: power transformer*, oil, voltage, transformer fault*, insulation, distribution transformers,
          current transformers, transformer winding*, transformer core, voltage transformer*, smart grid*,
          distribution grid*, power distribution, substation*, power system*
      `),
    },
    {
      id: 'attention-mechanisms',
      label: 'Attention mechanisms',
      related: ['transformers'],
      ...readCues(`
        3: attention mechanism*, self attention, additive attention, multi head attention,
          multi headed attention, cross attention, attention head*, attention based neural,
          attention based model*, soft attention, hard attention, squeeze and excitation, non local neural,
          relational memory, differential transformer, training attention model*, attention layer*,
          attention redistribution, gated attention, attention module*, convolutional block attention,
          recurrent attention, channel attention,
          attention visualization, pointer network*
        2: visual attention, attention model*, local attention, attention weight*, attention map*,
          attention, attend, attention based, self attentive, dual attention, residual attention,
          attention network for
        1: attentive, align
        -2: attention deficit, selective attention, human attention, attention system,
          attention network test
      `),
    },
    {
      id: 'efficient-attention',
      label: 'Efficient & sparse attention',
      broader: 'attention-mechanisms',
      related: ['state-space-models', 'long-context'],
      ...readCues(`
        3: sparse attention, linear attention, linearized attention, efficient attention, flashattention,
          flash attention, efficient transformer*, sparse transformer*, linear transformer*,
          long document transformer, longformer, linformer, bigbird,
          locality sensitive hashing attention, kernelized attention, block sparse attention,
          sub-quadratic attention, sub-quadratic neural, attention approximation, sliding window attention,
          ring attention, memory efficient attention, memory efficient exact attention,
          random feature attention, nystrom attention, attention with linear biases, exact attention,
          multi-query attention, grouped query attention, multi-query transformer*, infini attention,
          near linear time attention, attention in near linear, long context attention, linearly scalable,
          gated linear attention, attention sink*, intrinsic sparse attention, position persistent sparse,
          native sparse attention, latent attention, linearized language model*, lightning attention,
          flashattention*, hybrid attention, softmax attention approximation, hardware efficient attention,
          attention kernel*, tree attention, grouped query, sparse attend*, nystromformer,
          approximating self attention, long range arena, attention with linear, quadratic attention,
          low rank attention
        2: Performer, big bird, local attention, quadratic complexity, quadratic cost, io aware*,
          longer sequences, sparse factorization*, infinite context, attention with constant cost,
          reformer, sub-quadratic, linear complexity, multi-query
        1: quadratic, linear time, long sequence*
      `),
    },
    {
      id: 'position-encoding',
      label: 'Position encoding',
      related: ['long-context', 'transformers'],
      ...readCues(`
        3: position encoding*, positional encoding*, position embedding*, positional embedding*,
          RoPE, ALiBi, length extrapolation, position representation*,
          position interpolation, extending context window*, linear biases, position information,
          positional information, rotary position, rotary embedding*, YaRN
        2: length generaliz*, positions, rotary, relative position*
        1: position*, order information, extrapolat*
        -2: relative position of, head position
      `),
    },
    {
      id: 'state-space-models',
      label: 'State-space & linear RNN models',
      related: ['recurrent-networks', 'efficient-attention'],
      ...readCues(`
        3: structured state space*, selective state space*, rwkv, linear recurrent*,
          linear rnn*, state space layer*, deep state space, retentive network*, xlstm, hungry hippo*,
          gated linear attention, long convolution*, state space duality, deltanet,
          structured state spaces, visual mamba, vision mamba, mamba model*, mamba based, mambas,
          selective scan, hybrid mamba, transformer mamba, state in state space models,
          selective state space, state space layers, state space language, HiPPO, mamba2, mamba 2, RetNet,
          vmamba, legendre memory, selective ssm*, linear time sequence modeling
        2: linear recurrence*, Mamba, S4, Hyena, state space model*, state space*, SSM*, gated recurrence,
          state space modeling, delta rule, jamba, state space dual*, gated delta
        1: linear time sequence, sequence model*, linear time
        -2: kalman filter*, dynamic linear model*
      `),
    },
    {
      id: 'recurrent-networks',
      label: 'Recurrent networks',
      related: ['state-space-models'],
      ...readCues(`
        3: recurrent neural network*, rnn*, lstm*, long short term memory, gated recurrent unit*, GRU,
          bidirectional recurrent, echo state network*, reservoir computing, backpropagation through time,
          gated recurrent, seq2seq, sequence to sequence learning, recurrent unit*, hidden state dynamics,
          vanishing gradients, learning long term dependencies, RWKV*, retentive network*, linear rnn*, xlstm, minimal gated,
          liquid state machine*, real time recurrent learning, sequence to sequence
        2: recurrent network*, recurrent model*, recurrent, RNNs, linear recurrent, echo state, long term dependencies
        1: sequences, gates, recurrence, temporal
      `),
    },
    {
      id: 'convolutional-networks',
      label: 'Convolutional networks',
      related: ['image-classification', 'vision-transformers'],
      ...readCues(`
        3: convolutional neural network*, cnn*, convnet*, convolutional network*, deep convolutional,
          depthwise separable, residual network*, resnet*, deep residual, dilated convolution*,
          deformable convolution*, group equivariant, densenet*, densely connected, vgg,
          very deep convolutional, very deep network*, steerable cnn*, equivariant convolution*,
          residual learning, identity mappings in deep, aggregated residual, atrous convolution,
          separable convolutions, large kernel*, network in network, spatial transformer*, convnet design,
          efficient network design, capsule network*, routing between capsules, neocognitron, octave convolution*,
          depthwise convolution*, skip connection*, residual block*, convolutional layer*
        2: capsule*, convolutional, shortcut connection*, equivariant network*, convolution,
          feature pyramid*, bottleneck structure*, backbone network*, mobile network design, ConvNeXt*,
          highway network*
        1: Inception, filters, kernels, pooling, imagenet, AlexNet, ResNeXt, GoogLeNet, LeNet*
        -2: graph convolution*, graph convolutional, convolutional code*, convolutional coding,
          convolution algorithm*
      `),
    },
    {
      id: 'vision-transformers',
      label: 'Vision transformers',
      related: ['image-classification', 'transformers'],
      ...readCues(`
        3: vision transformer*, visual transformer*, image transformer*, swin, ViT*, deit,
          transformers for image recognition, data efficient image transformer*, hierarchical transformer*,
          pyramid vision, shifted window*, mlp mixer, metaformer, all mlp architecture,
          transformers for vision, transformers in vision, all mlp, BEiT, vision backbone*,
          transformer backbone*
        2: image patch*, patch embedding*
        1: patch*, patches
      `),
    },
    {
      id: 'mixture-of-experts',
      label: 'Mixture of experts',
      related: ['adaptive-computation'],
      ...readCues(`
        3: mixture of expert*, mixtures of local expert*,
          sparse expert*, expert pruning, expert parallel*,
          expert routing, switch transformer*, sparsely gated, expert offload*,
          experts choose, mixtral, sparse mixture*, sparse upcycling, gshard, conditional computation,
          moe llm*, fine-grained experts, dense to moe, sparse moe, load balancing loss,
          DeepSeekMoE, gating network*, MoE*, moe model*
        2: expert selection, routed expert*, expert activation*, expert subnetwork*, number of experts,
          upcycling, upcycled, moes, expert choice
        1: expert*, router*, routing, sparse activation, gating
        -3: measure of effectiveness, MOE
        -2: human expert*, domain expert*, expert annot*, expert demonstrat*, expert polic*,
          product of experts
      `),
    },
    {
      id: 'normalization-activation',
      label: 'Normalization & activations',
      related: ['training-dynamics'],
      ...readCues(`
        3: batch normalization, layer normalization, group normalization, instance normalization,
          weight normalization, rmsnorm, root mean square layer normalization, pre ln, post ln, layernorm,
          batchnorm, activation function*, relu, gelu, gated linear unit*, glu variant*, rectified linear,
          spectral normalization, normalizer free, normalization layer*, kolmogorov arnold,
          self normalizing, dynamic tanh, gaussian error linear, maxout, rectifier neural,
          softplus
        2: Swish, rectifier*, KAN, normalization, internal covariate shift, activations function,
          without normalization, leaky, rectifier nonlinearit*, normalization for deep, normalization in deep
        1: normaliz*, nonlinearit*
      `),
    },
    {
      id: 'architecture-search',
      label: 'Architecture search',
      related: ['automl', 'distillation-elastic'],
      ...readCues(`
        3: neural architecture search, architecture search, differentiable architecture,
          architecture optimization, transferable architectures,
          network design space*, architecture encoding*, zero cost prox*, network morphism,
          weight sharing nas, regularized evolution, ProxylessNAS, NAS bench*,
          one shot nas, hardware aware neural architecture,
          hardware aware nas, image classifier architecture
        2: search space*, searched architecture*, compound scaling, rethinking model scaling, NAS, DARTS,
          supernet*
        1: searching, controller
      `),
    },
    {
      id: 'equivariance',
      label: 'Equivariance & geometric learning',
      related: ['graph-neural-networks', 'molecules'],
      ...readCues(`
        3: equivariant network*, equivariant neural, equivariant graph, equivariant machine learning,
          equivariant transformer*, equivariant diffusion, equivariant flow, equivariant message passing,
          group equivariant, rotation equivariant, steerable cnn*, geometric deep learning,
          geometric graph neural, gauge equivariant, equivariant convolution*, equivariant architecture*,
          permutation equivariant, permutation invariant network*, clifford neural, hyperbolic neural,
          hyperbolic representation*, hyperbolic embedding*, spherical cnn*, deep sets, set transformer,
          rotation equivariance, translation equivariance, permutation equivariance, e n equivariant,
          e 3 equivariant, steerable convolution*,
          tensor field network*, euclidean neural network*, equivariant cnn*,
          equivariant deep, lie group neural, rotational equivariance,
          equivariant learning, hyperbolic graph neural
        2: equivarian*, symmetries in neural, hyperbolic space, geometric representation*, lorentz*,
          se 3 equivariant,
          so 3 equivariant, group convolution*, spherical convolution*, non-euclidean data
        1: symmetr*, invarian*, geometric, rotation, manifold*
        -2: equivariant cohomology, equivariant k theory, gauge symmetr*, lie algebra*, lorentz force,
          lorentz violation
      `),
    },
    {
      id: 'neural-odes',
      label: 'Neural ODEs & implicit layers',
      related: ['normalizing-flows', 'physics-informed'],
      ...readCues(`
        3: neural ordinary differential, neural ode*, neural sde*, deep equilibrium, implicit layer*,
          neural controlled differential, latent ode*, continuous depth, neural stochastic differential,
          implicit model*, fixed point network*, liquid time constant, hamiltonian neural network*,
          lagrangian neural network*, differentiable optimization layer*, optnet,
          neural differential equation*,
          gru ode*, neural delay differential, latent sde*,
          neural cde*, liquid neural, implicit deep learning, neural hamiltonian
        2: implicit differentiation, adjoint method*, ode solver*, continuous time model*,
          ordinary differential equation*, optimization layer*, differentiable optimization,
          differentiable convex,
          ode networks
        1: differential equation*, continuous time, solver*
      `),
    },
  ],
};
