import { readCues, readPhrases } from './cues';
import type { Field } from './taxonomy';

/** What tells that a paper is of machine learning. */
export const machineLearning: Field = {
  cues: readCues(`
    3: machine learning, deep learning, neural network*, neural net, neural model*, neural architecture*,
      language model*, language modeling, LLM*, transformer model*, representation learning,
      pre-trained model*, pre-training, pretrained, gradient descent, back-propagat*, backprop,
      reinforcement learning, supervised learning, unsupervised learning, deep network*, deep model*,
      learning algorithm*, generative model*, deep neural, deep generative, deep convolutional,
      stochastic gradient,
      imagenet, natural language processing, computer vision, artificial neural, GPT, BERT, word vectors,
      vision language, vision transformer*, diffusion model*, convolutional, autoencoder*,
      statistical learning,
      artificial intelligence, text to image, speech recognition, image classification, object detection,
      foundation model*, encoder decoder, learned representation*, all you need, multilayer perceptron*,
      neural language, chatgpt, end to end learning, self supervised, semi supervised,
      few shot, zero shot, in context learning, meta-learning, feature learning, trained model*,
      model weights,
      visual recognition, object recognition, scene understanding, next token, learning systems, video model*,
      image model*, semantic segmentation, pseudo label*, domain adaptation, open vocabulary,
      perceptron*, self organizing map*, self organizing feature map*, kohonen, neural gas, hopfield,
      boltzmann machine*, radial basis function network*, connectionist, neurocomputing,
      robot learning, autonomous robots, KITTI, nuscenes, argoverse, waymo open
    2: transformers, self-attention, self-attentive, fine-tuning, embeddings, NLP, convolutions, classifier*, deep, GPU,
      GPUs, hidden layer*, loss function*, training data,
      attention mechanism, AI, model-agnostic, hyperparameter*, mini batch, minibatch, softmax, logits,
      inference time, recommender, natural language, machine translation, test set, word error rate,
      transformer based, prompt, prompts, prompting, neural
    1: deeper, trained, learned, differentiable, multi-agent, images, image, video, videos, robot*,
      supervised,
      unsupervised, encoder*, decoder*, dataset*, benchmark*, speech, generalization, feature extraction,
      text generation, activations, overfitting, latent, labels, speedup, throughput, convolution*, unlabeled,
      pixel*, regularization, token*, state of the art, embedding*, inference, quantiz*, learning
  `).cues,
  venues: readPhrases(`
    neurips, NIPS, neural information processing systems, ICML, conference on machine learning, ICLR,
    learning representations, JMLR, machine learning research, machine learning, AAAI, IJCAI,
    artificial intelligence,
    AISTATS, UAI, COLT, learning theory, CVPR, ICCV, ECCV, WACV, BMVC, computer vision, pattern recognition,
    pattern analysis and machine intelligence, TPAMI, ACL, EMNLP, NAACL, EACL, COLING, CoNLL,
    computational linguistics, empirical methods in natural language, natural language, interspeech, ICASSP,
    speech and language processing, KDD, knowledge discovery and data mining, SIGIR, recsys, WSDM, CIKM, CoRL,
    robot learning, mlsys, machine learning and systems, TMLR, cs LG, cs CL, cs CV, cs AI, stat ML, cs NE,
    neural networks, MICCAI, FAccT, language modeling, learning on graphs, image processing, ICRA, IROS,
    robotics and automation, intelligent robots, robotics science and systems, robotics research,
    humanoid robots,
    AAMAS, autonomous agents, ECML, educational data mining, ISMIR, 3DV
  `),
};
