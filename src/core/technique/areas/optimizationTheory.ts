import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Optimization & theory" of the built-in taxonomy. */
export const optimizationTheoryArea: Area = {
  id: 'optimization-theory',
  label: 'Optimization & theory',
  field: machineLearning,
  venues: readPhrases(`
    COLT, conference on learning theory, ALT, algorithmic learning theory, SIAM,
    mathematical programming, foundations of computational mathematics
  `),
  techniques: [
    {
      id: 'optimizers',
      label: 'Optimizers & learning rates',
      related: ['optimizer-state', 'convex-stochastic'],
      ...readCues(`
        3: stochastic gradient descent, adaptive gradient, adam optimizer, adam and, learning rate*, SGD,
          adaptive moment, AdamW, adagrad, rmsprop, momentum method*, second order optimiz*,
          natural gradient*,
          kronecker factored, sharpness aware, warm restarts, cyclical learning, decoupled weight decay,
          weight decay, gradient clipping, variance of the adaptive, adaptive subgradient, hessian free,
          quasi newton, convergence of adam, adaptive learning rate*, optimizer for, layerwise adaptive,
          lion optimizer, symbolic discovery of optimization, adaptive optimization method*,
          lookahead optimizer, sign descent, accelerated gradient for deep, first order gradient,
          method for stochastic optimization, importance of initialization and momentum, schedule free,
          lamb optimizer, gradient methods for deep, preconditioned stochastic,
          stochastic weight averaging, muon optimizer, adaptive stochastic gradient,
          momentum sgd, adabelief,
          gradient centralization, optimization of neural networks, training with large batches
        2: Shampoo, optimizer*, momentum, first order, adaptive methods, preconditioning, preconditioner*,
          nesterov, optimizers, Adam, warmup, kronecker, large batch, diagonal hessian, super convergence,
          curvature approximation*, step size adaptation, preconditioned gradient, large batch optimization,
          adaptive momentum, stochastic second order, adam type, newton method*
        1: gradient*, step size*, convergence
        -2: portfolio, momentum strategies, price momentum, optimizer state*, momentum contrast,
          angular momentum, transverse momentum, policy gradient*, natural policy gradient*,
          memory efficient
      `),
    },
    {
      id: 'convex-stochastic',
      label: 'Convex & stochastic optimization',
      isShared: true,
      related: ['optimizers', 'online-learning'],
      ...readCues(`
        3: proximal gradient, coordinate descent, accelerated gradient,
          predictive variance reduction, subgradient*, composite objective*, iterative shrinkage,
          escape saddle,
          escaping saddle, lower bounds for optimization, stochastic average gradient, zeroth order,
          complexity of optimization, first order methods, extragradient, incremental gradient,
          riemannian optimization, gradient descent converges, sparse regression,
          stochastic convex optimization, stochastic dual coordinate, dual coordinate ascent,
          polyak lojasiewicz,
          strongly convex stochastic, stochastic variance reduced, hogwild,
          local sgd, sparse convex optimization, proximal algorithms, nesterov acceleration,
          gradient descent ascent, stochastic mirror descent, finite sum minimization,
          finite sum optimization, finite sum problems, nonconvex optimization, non convex optimization,
          variance reduced gradient, stochastic nonconvex, submodular*
        2: convex optimization, stochastic optimization, variance reduced, variance reduction,
          alternating direction method of multipliers, admm, mirror descent, stochastic approximation,
          saddle point*, gradient method*, minimax optimization, bilevel optimization, convergence rate*,
          distributed optimization, smooth optimization, interior point, lasso, convex, nonconvex,
          optimization method*, gradient descent, strongly convex, stationary points, nonsmooth,
          primal dual,
          operator splitting, stochastic programming, minimax problems, decentralized optimization,
          nonsmooth convex,
          nonsmooth nonconvex, stochastic composite, finding stationary points, large scale convex,
          min max optimization, nonconvex programming, frank wolfe, conjugate gradient
        1: iteration complexity, minimiz*, regulariz*, convergence
        -2: preference optimization, policy optimization, bayesian optimization, convex polyhedra,
          fatigue, income convergence, portfolio optimization, convergence of economies,
          topology optimization, hyperparameter optimization, prompt optimization
      `),
    },
    {
      id: 'regularization',
      label: 'Regularization & dropout',
      related: ['data-augmentation', 'generalization-theory'],
      ...readCues(`
        3: weight decay, label smoothing, regularization of neural, regularizing neural,
          prevent overfitting,
          preventing overfitting, stochastic depth, regularization of deep, dropconnect, regularizer for,
          regularization with stochastic, regularization strategy, maxout, spectral norm regularization,
          drop path, confidence penalty, jacobian regularization, entropy regularization for networks,
          manifold mixup, regularizing by penalizing, dropout regularization, regularized dropout,
          dropout in recurrent, dropout for neural, gradient penalty regularization, rnn regularization,
          neural network regularization, noise injection in neural networks
        2: early stopping, overfitting, regularization, regularizer*, regularized, co adaptation, overfit*,
          regularization for, dropout, training with noise
        1: penalt*, penalty, regulariz*
        -2: entropy regularized, dropout rates in school*, school dropout, dropouts, high school,
          college dropout, dropout as a bayesian, variational dropout, mc dropout, tikhonov,
          zeta function, entropic regularization
      `),
    },
    {
      id: 'data-augmentation',
      label: 'Data augmentation',
      related: ['regularization', 'synthetic-data'],
      ...readCues(`
        3: data augmentation, autoaugment, randaugment, cutmix, augmentation polic*, augmentation strateg*,
          augmentation method*, image augmentation, text augmentation, automated augmentation, augmix,
          random erasing, augmentation for deep, trivialaugment, augmentation space, synthetic oversampling,
          copy paste augment*, specaugment, mixup, learned augmentation, augmentation for text,
          augmentation for nlp, augmentation for image, augmentation with generative,
          differentiable augmentation, augmentation for time series, augmentation for reinforcement,
          random augmentation, augment training data
        2: augmentation, augmented data, augmented view*, vicinal risk, cutout
        1: augment*, transformations
        -2: retrieval augment*, breast augmentation, human augmentation, augmented reality,
          augmented generation
      `),
    },
    {
      id: 'automl',
      label: 'AutoML & hyperparameters',
      related: ['architecture-search', 'bayesian-optimization'],
      ...readCues(`
        3: automl, automated machine learning, hyperparameter*, hyper parameter*, hyperband,
          random search for,
          auto sklearn, population based training, learning curve extrapolation,
          auto weka,
          neural network tuning, algorithm configuration, successive halving, tree structured parzen,
          optuna,
          hyperparameter transfer, meta-learning for algorithm, automated feature, autogluon,
          combined selection, pipeline optimization, guide random search, random search for hyper,
          classification pipelines, machine learning pipeline synthesis, pipeline synthesis,
          best arm identification and hyperparameter, hyperparameter importance, hyperparameter defaults,
          model selection and hyperparameter, automated feature engineering, openml, smac3, auto keras,
          automatic machine learning, automating data science
        2: model selection, random search, grid search, multi-fidelity,
          machine learning pipeline*, algorithm selection
        1: automat*, tuning, tunes
        -2: instruction tuning, prompt tuning, fine tuning, model selection in phylogenet*,
          fine tuning problem, automated theorem, model selection and multimodel, frequency tuning
      `),
    },
    {
      id: 'training-dynamics',
      label: 'Initialization & training dynamics',
      related: ['ntk-infinite-width', 'generalization-theory'],
      ...readCues(`
        3: weight initialization, back-propagating errors, initialization of deep, difficulty of training deep, training dynamics,
          loss landscape*, edge of stability, exploding gradients, dynamical isometry, signal propagation,
          lottery initialization, initialization scheme*, sharp minima, flat minima, grokking,
          critical learning period*, orthogonal initialization, learning dynamics of deep, gradient noise,
          gradient flow in, loss surfaces of, fixup initialization, neural collapse, curriculum learning,
          feature learning dynamics, simplicity bias, spectral bias,
          exact solutions to the nonlinear dynamics,
          shattered gradient*, training instability, loss spikes, stability of training,
          hessian eigenvalue*,
          mean field theory of neural, understanding the difficulty of, maximal update,
          batch size and generalization, large batch training for deep, escape local minima, escaping sharp,
          sgd noise, stochastic gradient noise, noise in sgd, dynamics of sgd,
          dynamics of stochastic gradient,
          dynamics of gradient, large learning rate*, converges to minimizers,
          stochastic modified equations,
          large batch training, implicit bias of gradient, implicit bias of sgd, linear mode connectivity,
          loss surface geometry, gradient descent dynamics,
          progressive sharpening, neural network initialization,
          batch normalization optimization, deep linear networks, difficulty of training recurrent,
          difficulty of training neural
        2: initialization, loss surface*, minima, stability, optimization landscape, vanishing gradient*,
          SGD,
          weight decay, learning dynamics, implicit bias, saddle point*, local minima, early training,
          dynamics of training, dynamical stability, warmup, batch size,
          mode connectivity, loss of plasticity, plasticity loss, self paced, phase transitions in learning,
          hessian spectrum
        1: curriculum, initial*, dynamics, hessian, trajectory
        -2: school curriculum, curriculum reform, national curriculum, curriculum development,
          college curriculum, curriculum vitae, initialization of weather, landscape ecology,
          medical curriculum, curricula, energy minima, protein folding, curriculum learning outcome*
      `),
    },
    {
      id: 'generalization-theory',
      label: 'Generalization theory',
      related: ['overparameterization', 'online-learning'],
      ...readCues(`
        3: generalization bound*, pac bayes*, rademacher, vc dimension, generalization error,
          rethinking generalization, generalization in deep learning, statistical learning theory,
          pac learning,
          uniform convergence, theory of the learnable, implicit regularization, margin bound*,
          algorithmic stability, stability and generalization, generalization gap, norm based capacity,
          minimax rates, overview of statistical learning, excess risk,
          information theoretic generalization,
          generalization measures, generalization theory, compression bounds, computational learning theory,
          empirical risk minimization, no free lunch, occam s razor, random labels, generalize better,
          structural risk minimization, generalization of deep, distribution free learning,
          agnostic learning,
          statistical query, vapnik chervonenkis, pac learnab*, sample complexity of neural,
          sample complexity of learning, generalization of sgd,
          domain adaptation theory, generalization of neural networks, sample compression scheme*
        2: sample complexity, learnability, bias variance, information bottleneck, generalization,
          learning guarantee*, risk bound*, implicit bias*, learning theory, can generalize,
          data dependent bounds, information theoretic bounds, generalization of stochastic, nonvacuous
        1: bound, theoretical, theory, guarantee*, capacity, generalize
        -2: domain generalization, out of distribution generalization, compositional generalization,
          zero shot generalization, task generalization, generalization of the theorem,
          generalization in reinforcement, stimulus generalization, social learning theory,
          experiential learning theory
      `),
    },
    {
      id: 'ntk-infinite-width',
      label: 'Infinite width & NTK',
      related: ['gaussian-processes', 'overparameterization'],
      ...readCues(`
        3: neural tangent kernel*, NTK, infinite width, infinitely wide, wide neural network*,
          lazy training,
          mean field view, mean field limit*, neural network gaussian process, wide networks,
          tensor programs,
          gaussian process behaviour in wide, feature learning in infinite, infinite limit,
          deep neural networks as gaussian, kernel regime, wide limit, exact computation with an infinitely,
          neural tangent*, infinite neural network*, mean field theory of deep, deep gaussian process limit,
          wide deep neural, wide and deep limit, lazy regime, feature learning limit
        2: kernel limit, overparametrized limit
        1: width, limit, kernel
      `),
    },
    {
      id: 'overparameterization',
      label: 'Overparameterization & double descent',
      related: ['generalization-theory', 'ntk-infinite-width'],
      ...readCues(`
        3: double descent, over parameteriz*, overparameteriz*, over parametriz*, overparametriz*,
          benign overfitting, interpolation regime, ridgeless, bias variance trade off,
          global minima of deep,
          gradient descent finds global, gradient descent provably optimizes, memorization in deep,
          interpolat* training data, high dimensional ridgeless, tempered overfitting,
          convergence theory for deep learning, random features regression, deep linear network*,
          provably learn, two layer network*, shallow network*, interpolating classifier*,
          harmless interpolation, mildly overparam*, gradient descent global
        2: memorization, memorize, provable convergence, global minima, bias variance tradeoff,
          implicit acceleration
        1: bigger models, test error, interpolation
        -2: frame interpolation, video interpolation, spatial interpolation, memorization in language,
          interpolation error, positional interpolation, position interpolation
      `),
    },
    {
      id: 'expressivity',
      label: 'Expressivity & approximation',
      related: ['gnn-expressivity', 'transformers'],
      ...readCues(`
        3: universal approximat*, expressive power of, approximation power, approximation theorem,
          expressivity of, depth separation, power of depth, approximation by superpositions,
          number of linear regions, turing complete*, expressiveness of deep, benefits of depth,
          computational power of neural, approximation capabilit*, approximation bounds for,
          circuit complexity of transformers, representational power, formal languages and neural,
          chomsky hierarchy, barron space, limitations of self attention,
          approximation of functions by neural,
          multilayer feedforward networks are, approximation rates, universality of deep,
          representation benefits of deep, threshold circuits, turing completeness,
          formal language recognition,
          recognize formal languages, memorization capacity, representational strengths,
          log depth transformers,
          log precision transformers, limitations of the transformer, computational power of transformers,
          inherently serial, approximate any function, approximation with neural,
          approximation by neural, approximation with deep, relu networks, transformers are universal,
          computational complexity of transformers, Deep Sets
        2: curse of dimensionality, expressive, expressivity, approximat* functions, linear regions,
          universality, turing machine*, approximation rate*, formal language*, feedforward networks,
          limits of transformers, capabilities of transformers, kolmogorov arnold,
          limitations of transformers
        1: approximation, depth, complexity
        -2: gene expressivity, stochastic approximation, gradient approximation, born oppenheimer
      `),
    },
    {
      id: 'online-learning',
      label: 'Online learning & games theory',
      related: ['bandits', 'convex-stochastic'],
      ...readCues(`
        3: weighted majority, follow the regularized leader, multiplicative weights,
          online gradient descent,
          adaptive regret, prediction learning and games, online prediction,
          passive aggressive,
          streaming learning, swap regret, mistake bound*, calibration games,
          generalized infinitesimal gradient ascent, online portfolio, strategic classification,
          learning with experts, performative prediction, mechanism design with learning, online kernel,
          exponentiated gradient, learned advice, learning augmented algorithm*,
          algorithms with predictions,
          follow the perturbed, last iterate convergence, no regret learning, online linear optimization,
          online learning to rank, optimistic gradient,
          confidence-weighted linear, confidence-weighted learning
        2: online learning, no regret, regret minimization, prediction with expert advice,
          learning in games,
          correlated equilibri* learning, data streams, regret, online algorithm*, adversarially chosen,
          winnow,
          expert advice, zero sum games, online convex, nash equilibri*, universal portfolio*,
          expert algorithms,
          hedge algorithm, perceptron*, online optimization
        1: online, sequential prediction
        -3: multi-layer perceptron*, MLP
        -2: online learning platforms, online learning environment*, online courses, online education,
          distance education, students, covid*, e learning, pandemic, blended learning,
          self regulated learning, higher education, mooc*, teacher presence
      `),
    },
  ],
};
