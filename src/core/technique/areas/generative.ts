import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Generative models" of the built-in taxonomy. */
export const generativeArea: Area = {
  id: 'generative',
  label: 'Generative models',
  field: machineLearning,
  techniques: [
    {
      id: 'diffusion-models',
      label: 'Diffusion models',
      related: ['flow-matching', 'text-to-image'],
      ...readCues(`
        3: denoising diffusion, diffusion model*, latent diffusion, diffusion probabilistic,
          score based generative, score based model*, diffusion transformer*, classifier free guidance,
          diffusion guidance, image diffusion, text to image diffusion,
          diffusion based generative, stable diffusion, sdxl, diffusion sampling, denoising score,
          sliced score,
          video diffusion, cold diffusion, diffusion posterior, nonequilibrium thermodynamics,
          gradients of the data distribution, discrete diffusion, diffusion implicit, guided diffusion,
          diffusion prior, diffusion generative, DDPM, DDIM, diffusion process for generat*,
          masked diffusion, generative diffusion, cascaded diffusion, diffusion personalization,
          unconditional diffusion, diffusion schr*, denoising generative, diffusion autoencoder*,
          planning with diffusion, diffusion planner*, diffusion lm, diffusion language model*,
          diffusion large language, diffusion llm*, diffusion distillation, few step diffusion,
          one step diffusion, diffusion purification, consistency distillation,
          distribution matching distillation, adversarial diffusion, diffusion policy optimization,
          equivariant diffusion, flow and diffusion, diffusion variational autoencoder,
          reward guided diffusion, diffusion post-training, spectrogram diffusion,
          categorical diffusion, inverse problems with diffusion, noise schedule*
        2: diffusion, denoising process, score function*, reverse process, point diffusion,
          neural diffusion, diffusion bridge*, diffusion bridges, riemannian diffusion, diffusion driven,
          few step generation, one step generation, diffusion alignment, diffusion feature*,
          diffusion based, diffusion time steps, triplane diffusion, multinomial diffusion,
          diffusion inversion, score matching, propensity score matching
        1: denois*, noise, sampling steps, guidance
        -3: flame, retina, extracellular, market potential, demand forecasting, adoption, wiener diffusion,
          drift diffusion, diffusion decision, response time*, reaction time*
        -2: diffusion of, molecular diffusion, diffusion tensor, reaction diffusion,
          diffusion coefficient*, self diffusion, diffusion equation*, diffusion weighted,
          anomalous diffusion, technology diffusion, diffusion of innovations, information diffusion,
          diffusion convolution*, heat diffusion, graph diffusion
      `),
    },
    {
      id: 'flow-matching',
      label: 'Flow matching & fast samplers',
      broader: 'diffusion-models',
      related: ['normalizing-flows', 'diffusion-models'],
      ...readCues(`
        3: flow matching, rectified flow*, consistency distillation,
          stochastic interpolant*, few step generation, one step generation, diffusion distillation,
          distillation of guided diffusion, progressive distillation, dpm solver, fast sampling,
          one step diffusion, schrodinger bridge*, adversarial diffusion distillation, flow straight,
          few step sampling, latent consistency, ode solver for diffusion, accelerat* diffusion,
          probability flow, distribution matching distillation, distilling diffusion, consistency model*
        2: velocity field, straight path*, fewer sampling steps, continuous flows, faster sampling,
          rectified, mean flows
        1: simulation free, few steps, interpolat*, continuous normalizing flow*
        -3: memory consistency, cache consistency, data consistency, multiprocessor*, replication,
          shared memory, coherence, prefetching
        -2: rectified linear
      `),
    },
    {
      id: 'gans',
      label: 'GANs',
      related: ['image-editing', 'vaes'],
      ...readCues(`
        3: generative adversarial, GAN*, adversarial nets, adversarial network*, wasserstein gan,
          stylegan*, style based generator, cyclegan, conditional gan*, conditional generative adversarial,
          progressive growing, gan training, biggan, mode collapse, adversarial training of generat*,
          adversarial learned inference, image to image translation with conditional adversarial, f gan,
          cycle consistent adversarial, adversarial feature learning, minimax game between,
          generator and discriminator, adversarially learned, adversarial generation, gan inversion,
          adversarial autoencoder*, generative moment matching, adversarial image synthesis,
          adversarial generative, adversarial loss*
        2: discriminator*, generator architecture, two time scale update,
          large scale gan training
        1: adversarial, generator, realistic, minimax
        -2: generative adversarial imitation, domain adversarial, adversarial attack*,
          adversarial example*, power generator*, adversarial robustness, random number generator*,
          pointer generator, GaN hemt*, gallium nitride, adversarial perturbation*
      `),
    },
    {
      id: 'vaes',
      label: 'Autoencoders & VAEs',
      related: ['variational-inference', 'vector-quantized', 'disentanglement'],
      ...readCues(`
        3: variational auto-encoder*, VAE*, auto-encoder*, autoencoding, auto-encoding variational,
          denoising autoencoder*, stochastic backpropagation, reparameterization trick, posterior collapse,
          deep latent variable, deep generative model*, deep latent gaussian, hierarchical vae,
          wasserstein auto-encoders, importance weighted autoencoders,
          semi supervised learning with deep generative, latent variable generative, variational encoder*
        2: recognition network, latent space, evidence lower bound, encoder and decoder, latent code*
        1: latent, reconstruct*, latent variable*
        -2: masked auto-encoder*, sparse autoencoder*, adversarial autoencoder based anomaly,
          vector quantized variational, discrete representation learning, pretrained autoencoder
      `),
    },
    {
      id: 'normalizing-flows',
      label: 'Normalizing flows',
      related: ['flow-matching', 'vaes', 'neural-odes'],
      ...readCues(`
        3: normalizing flow*, flow based generative, real nvp, invertible coupling, coupling layer*,
          glow generative, invertible 1x1, continuous normalizing flow*, masked autoregressive flow,
          autoregressive flow*, neural spline flow*, exact likelihood, density estimation using,
          non linear independent components, invertible residual networks, invertible generative,
          variational inference with normalizing, ffjord, invertible neural network*,
          likelihood based generative
        2: change of variables, bijective, invertible, jacobian determinant*, density estimation,
          bijection*, determinants, invertible flow*, neural density estimat*
        1: flows, likelihood, exact sampling
        -2: optical flow, traffic flow, cash flow, reversible network*, blood flow, fluid flow,
          flow cytometry, kernel density estimation
      `),
    },
    {
      id: 'autoregressive-models',
      label: 'Autoregressive image & density models',
      related: ['vector-quantized', 'text-generation'],
      ...readCues(`
        3: pixel recurrent, pixelcnn*, pixelrnn, autoregressive image, image transformer,
          visual autoregressive, autoregressive generation of images, autoregressive density,
          neural autoregressive, generative pretraining from pixels, autoregressive generative,
          masked autoencoder for distribution, masked generative image, next scale prediction,
          conditional image generation with pixel, autoregressive visual,
          long sequences with sparse transformers, autoregressive video,
          next token prediction for images, deep autoregressive, autoregressive distribution*
        2: autoregressive model*, autoregressive, pixel by pixel, autoregressive modeling
        1: likelihood, causal convolutions, next token, image generation
        -2: vector autoregressive, autoregressive language, autoregressive conditional heteroskedast*,
          autoregressive flow*, autoregressive large language, spatial autoregressive,
          autoregressive integrated moving, autoregressive text, autoregressive decoding
      `),
    },
    {
      id: 'energy-based-models',
      label: 'Energy-based & Boltzmann models',
      related: ['monte-carlo', 'diffusion-models'],
      ...readCues(`
        3: energy based model*, energy based learning, boltzmann machine*, restricted boltzmann,
          deep belief net*, contrastive divergence, noise contrastive estimation, energy based generative,
          products of experts, training products of experts, langevin for energy, generative flow network*,
          gflownet*, implicit generation, sliced score matching, unnormalized statistical models,
          hopfield network*, modern hopfield, boltzmann learning, deep boltzmann,
          non-normalized statistical, hopfield layer*
        2: hopfield*, energy function*, energy based, partition function*, unnormalized
        1: energy, langevin
        -2: renewable, energy consumption, dark energy, energy market*, free energy perturbation,
          energy policy, energy efficien*
      `),
    },
    {
      id: 'vector-quantized',
      label: 'Discrete tokenizers & VQ',
      related: ['vaes', 'autoregressive-models'],
      ...readCues(`
        3: discrete tokenizer*, vector quantized, VQ VAE, VQ GAN,
          discrete representation learning, neural discrete, vqgan, visual tokenizer*, image tokenizer*,
          discrete tokens, discrete latent*, image tokenization, video tokenizer*, lookup free,
          finite scalar quantization, codebook learning, gumbel softmax, residual vector quantization,
          learned codebook, taming transformers, categorical reparameterization, unified tokenizer,
          feature quantization, residual quantization, MaskGIT, audio tokenizer*, neural audio codec,
          semantic tokenizer*, tokenizer for image*, codebook collapse, quantized autoencoder*,
          vector quantization
        2: discrete codes, concrete distribution, codebook*, discretization of images,
          tokenizer for images, quantised
        1: discrete, codes
        -2: product quantization, discrete choice, discrete time
      `),
    },
    {
      id: 'text-to-image',
      label: 'Text-to-image',
      related: ['diffusion-models', 'image-editing'],
      ...readCues(`
        3: text to image, text guided image, text conditional image, text conditioned image,
          photorealistic text, image generation from text, zero shot text to image, DALL E,
          subject driven generation, personalized image generation, personalization of text,
          textual inversion, dreambooth, compositional image generation, layout to image,
          high resolution image synthesis, controllable image generation, controlnet,
          text to image synthesis, generative text to image, text driven image, image synthesis from text,
          conditional control to, sketch to image, text to image personalization, subject driven,
          style consistent, consistent character*, concept customization, controllable image,
          multi-concept, autoregressive image generation, unified generation, image customization,
          text guided generation, PixArt*, unclip, text image generation,
          generate images from text, t2i model*, high resolution image generation
        2: image synthesis, image generation, generate images, text prompt*, imagen,
          image generation model*, photo realistic image synthesis
        1: text conditional, synthesis, photorealistic
        -2: speech synthesis, chemical synthesis, video synthesis, view synthesis, program synthesis
      `),
    },
    {
      id: 'image-editing',
      label: 'Image editing & translation',
      related: ['gans', 'text-to-image'],
      ...readCues(`
        3: image to image translation, image editing, style transfer, image translation, unpaired image,
          neural style, artistic style, image manipulation, instruction based editing,
          semantic image synthesis, face editing, video editing, text driven editing, image stylization,
          arbitrary style, gan inversion, image harmonization, attribute manipulation, image blending,
          unsupervised image to image, follow image editing, editing real images, drag based,
          virtual try on, image compositing, photo editing, image completion, editing images,
          makeup transfer, image to image translation with conditional adversarial, scene editing,
          3d editing, 4d editing, image colorization, pix2pix, instructpix2pix, stargan,
          face swap*, real image editing, style transfer network*, texture synthesis,
          generative fill, image outpainting, few shot font generation
        2: cartoon*, stylization, manipulat* images, textures, style representations, unpaired,
          translation of images, image composition, photo style, text based image
        1: style, editing, edit
        -2: text style transfer, gene editing, model editing, style of leadership, writing style,
          knowledge editing, lifestyle, parenting style*, learning style*, sentiment and style
      `),
    },
    {
      id: 'video-generation',
      label: 'Video generation',
      related: ['diffusion-models', 'video-understanding'],
      ...readCues(`
        3: video generation, video synthesis, text to video, video diffusion, image to video,
          video generative, generating videos, video prediction, future frame*, generate video*,
          long video generation, video to video, motion transfer, video world model*,
          talking head generation, human video generation, image animation, generative video,
          generative interactive environment*, video editing diffusion, first order motion,
          video generative model*, audio driven portrait, video generation model*, portrait animation,
          camera control for video, talking head synthesis, talking head video*
        2: world simulator*, animate, frame generation
        1: video model*, video, temporal consistency, frames
        -2: video games, video compression, video understanding
      `),
    },
  ],
};
