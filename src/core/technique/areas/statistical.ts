import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Statistical learning" of the built-in taxonomy. */
export const statisticalArea: Area = {
  id: 'statistical-learning',
  label: 'Statistical learning',
  field: machineLearning,
  venues: readPhrases(`
    UAI, AISTATS, artificial intelligence and statistics, uncertainty in artificial intelligence,
    bayesian analysis, CLEAR, causal learning
  `),
  techniques: [
    {
      id: 'trees-boosting',
      label: 'Trees & boosting',
      related: ['tabular-learning'],
      ...readCues(`
        3: gradient boosting, boosted trees, tree boosting, random forest*, xgboost, lightgbm, catboost,
          adaboost, boosting algorithm*, boosting machine, bagging predictors,
          decision theoretic generalization of on-line, ensemble of trees, extremely randomized trees,
          greedy function approximation, weak learner*, classification and regression trees,
          stacked generalization, boosting the margin, bayesian additive regression trees,
          weak learnability, tree ensembles, induction of decision trees, soft decision tree*,
          mondrian forest*, ensemble selection, tree based model*, boosting method*,
          boosting classifier*, boosting model*, boosting decision tree*, theory of boosting,
          boosting for regression, gradient boosted, boosted decision tree*, decision forest*,
          decision tree learning, decision tree induction, learning decision trees, optimal decision tree*,
          sparse decision tree*, decision tree classifier*, decision tree ensemble*, ngboost, logitboost
        2: decision tree*, oblique tree*, ensemble learning, ensemble methods, bagging, boosted,
          classification tree*, rotation forest*
        1: ensemble, tree, boosting
        -2: boosting productivity, boosting immunity, vaccine booster*, phylogenetic tree*,
          deep ensembles, boost yield, decision tree analysis of cost, rainforest*, forest tree*,
          voting behavior, llm ensemble
      `),
    },
    {
      id: 'kernel-methods',
      label: 'Kernel methods & SVMs',
      related: ['gaussian-processes'],
      ...readCues(`
        3: support vector*, svm, kernel method*, kernel machine*, reproducing kernel hilbert,
          multiple kernel learning, kernel learning, random fourier features,
          random features for large scale kernel, kernel trick, kernel two sample, maximum mean discrepancy,
          kernel mean embedding*, kernel regression, kernel ridge, string kernels,
          optimal margin classifiers, kernel based learning, kernel embedding*,
          generative kernel, kernel principal component, soft margin, random kitchen sinks, nystrom method,
          rkhs, hinge loss, kernel pca, learning with kernels, deep kernel learning,
          kernel classifier*, nystrom approximation*, nystroem, sequential minimal optimization,
          mercer kernel*,
          fisher kernel*, graph kernel*, kernel perceptron, kernel matrix approximation, libsvm
        2: margin, hilbert space, kernel, kernel approximation*, large margin, kernel functions
        1: maximum margin, feature space
        -2: gpu kernel*, cuda kernel*, convolution kernel*, maize kernel*, kernel of truth,
          linux kernel, heat kernel*, kernel density, profit margin*, intensive margin, extensive margin,
          operating system kernel*, large kernel*, kernel size*, neural tangent kernel, wheat, corn,
          palm kernel
      `),
    },
    {
      id: 'clustering',
      label: 'Clustering',
      isShared: true,
      related: ['dimensionality-reduction', 'self-supervised'],
      ...readCues(`
        3: deep clustering, k-means*, spectral clustering, dbscan,
          density based clustering, clustering with, deep embedding for clustering, subspace clustering,
          mixture models for clustering, clustering of high dimensional, affinity propagation,
          discovering clusters, fuzzy c-means, unsupervised clustering,
          deep unsupervised embedding, agglomerative, clustering by, image clustering, text clustering,
          clustering via, multi-view clustering, correlation clustering, approximate clustering,
          data clustering, contrastive clustering, mean shift clustering, mean shift algorithm,
          time series clustering, document clustering, data stream clustering, clustering data streams,
          clustering ensemble*, cluster validity,
          k-medoids, neural gas, self organizing feature map*, learning vector quantization, hdbscan,
          clustering algorithm*, clustering methods, clustering method*
        2: hierarchical clustering, mean shift, consensus clustering, cluster analysis algorithm*,
          gaussian mixture*, self organizing map*, expectation maximization, clustering, cluster,
          dirichlet process mixture*, k-median, k-center, co-clustering, cluster ensembles
        1: unsupervised, grouping, partition*, centroid*
        -2: gpu cluster*, kubernetes, clustered standard errors, galaxy cluster*, cluster randomized,
          cluster headache,
          globular cluster*, industrial cluster*, cluster scheduling, compute cluster*, star cluster*,
          cluster analysis of patients, metal cluster*, volatility clustering, clustering of galaxies,
          disease clustering, clustering of cases
      `),
    },
    {
      id: 'dimensionality-reduction',
      label: 'Dimensionality reduction & visualization',
      isShared: true,
      related: ['clustering', 'representation-analysis'],
      ...readCues(`
        3: dimensionality reduction, t-SNE, UMAP, manifold learning, nonlinear dimension*, isomap,
          locally linear embedding, stochastic neighbor embedding, laplacian eigenmaps, diffusion maps,
          manifold approximation, reducing the dimensionality, high dimensional visualization,
          nonnegative matrix factorization, non negative matrix factorization, sparse pca,
          robust principal component, probabilistic principal component, dictionary learning, sparse coding, johnson lindenstrauss,
          matrix completion, compressed sensing, compressive sensing, independent component analysis,
          matrix factorization for, sparse code for, tensor factorization*, blind source separation,
          visualizing high dimensional, visualizing data using, tensor train, visual exploration of data,
          intrinsic dimensionality, nonlinear component analysis, subspace learning,
          neighbor embedding*, visualization of high dimensional, low rank matrix factorization
        2: principal component analysis, random projection*, multidimensional scaling,
          tensor decomposition*, dimension reduction, sparse codes,
          linear discriminant analysis, matrix approximation, sparse representation*, tensor network*,
          latent factor analysis, low dimensional, pca, manifold*, embedding data, projection,
          low rank approximation*, principal component pursuit, spectral embedding*, locality preserving
        1: high dimensional, visualiz*, dimension
        -2: matrix factorization techniques for recommend*, principal components of wage,
          riemannian manifold, riemann manifold, smooth manifold*, manifolds with, kahler,
          tensor interactions, 3 manifold*,
          complex manifold*, einstein, quantum many body
      `),
    },
    {
      id: 'feature-selection',
      label: 'Feature selection & sparse models',
      isShared: true,
      related: ['dimensionality-reduction', 'tabular-learning', 'convex-stochastic'],
      ...readCues(`
        3: feature selection, variable selection, feature subset*, feature ranking,
          selecting features, selection of features, group lasso, sparse group lasso, fused lasso,
          adaptive lasso, via the lasso, lasso regression, regression shrinkage, least angle regression,
          relevant features and, minimum redundancy, max relevance, recursive feature elimination,
          sparse linear model*, sparse additive, nonconcave penalized, knockoff filter*, knockoffs,
          stability selection, best subset selection, dantzig selector, sparse logistic regression,
          relevance vector machine*, feature extraction and selection, lasso and, the lasso
        2: lasso, elastic net, penalized likelihood, penalized regression, ridge regression, subset selection,
          shrinkage, sparse regression, l1 regularization, l1 regularized, sparsity inducing,
          irrelevant features, relevant features, feature weighting, feature importance
        1: features, sparse, selection, high dimensional, regulariz*
        -2: natural selection, features of, ribbon, concrete, drying, elastic net method, travelling salesman,
          traveling salesman
      `),
    },
    {
      id: 'gaussian-processes',
      label: 'Gaussian processes',
      isShared: true,
      related: ['bayesian-optimization', 'kernel-methods'],
      ...readCues(`
        3: gaussian process*, sparse gaussian process*, deep gaussian process*, inducing point*,
          inducing variables, deep kernel learning, gp regression, neural processes, gpytorch,
          conditional neural process*, neural network gaussian process, spectral mixture kernel*,
          latent force model*, bayesian nonparametric*, gaussian process regression, student t process*,
          gaussian process classification, variational learning of inducing, scalable gaussian,
          gp latent variable, attentive neural process*
        2: kriging, covariance function*, posterior over functions, stochastic process prior, GP
        1: kernel*, covariance, regression
        -3: GPS, global positioning
        -2: general practitioner*
      `),
    },
    {
      id: 'bayesian-deep-learning',
      label: 'Bayesian deep learning',
      related: ['uncertainty-calibration', 'variational-inference'],
      ...readCues(`
        3: bayesian neural network*, bayesian deep learning, weight uncertainty, laplace approximation*,
          bayesian approximation, bayes by backprop, stochastic gradient langevin, mc dropout,
          bayesian inference in neural, bayesian learning for neural, probabilistic backpropagation,
          subspace inference, bayesian deep, variational dropout, bayesian model averaging of neural,
          bayesian framework for backpropagation, sgd as approximate bayesian, laplace redux,
          bayesian convolutional, posteriors of neural networks, bayesian last layer, epistemic neural,
          functional variational bayes, bayesian perspective on generalization, cold posterior*,
          neural network posterior*, bayesian learning rule, prior fitted network*,
          approximate inference in neural, bayesian transformers, natural gradient variational,
          bayesian neural net, deep bayesian, bayesian lora, bayesian low rank, laplace lora
        2: SWAG, posterior, approximate inference, bayesian inference, bayesian, model uncertainty
        1: bayes, marginal likelihood, dropout, prior*
        -2: bayesian optimization, bayesian network*, bayesian persuasion, bayesian phylogenetic*,
          naive bayes, bayesian estimation of, bayesian evolutionary, bayesian vector autoregress*,
          bayesian nash
      `),
    },
    {
      id: 'variational-inference',
      label: 'Variational inference',
      related: ['vaes', 'monte-carlo'],
      ...readCues(`
        3: variational inference, variational bayes*, black box variational, evidence lower bound,
          amortized inference, mean field variational, stochastic variational, expectation propagation,
          automatic differentiation variational, stein variational, variational lower bound,
          variational expectation maximization, variational family, variational posterior*,
          variational gaussian, variational boosting, implicit reparameterization, rate distortion bounds,
          simulation based inference, likelihood free inference, neural posterior estimation,
          variational auto-encod*, variational message passing, amortized variational, amortized bayesian,
          variational learning, variational sequential
        2: variational method*, variational approximation*, variational em, variational bound*, elbo,
          approximate posterior, lower bound, reparameteri*, variational models, variational free energy,
          amortized
        1: latent variable*, intractable, variational
        -2: variational quantum, variational principle*, variational calculus, graph variational,
          variational problem*, variational inequalit*, variational monte carlo, calculus of variations,
          variational flow matching
      `),
    },
    {
      id: 'monte-carlo',
      label: 'Monte Carlo & sampling',
      isShared: true,
      related: ['variational-inference', 'energy-based-models'],
      ...readCues(`
        3: hamiltonian monte carlo, hybrid monte carlo, langevin monte carlo, no u turn sampler, sequential monte carlo,
          annealed importance sampling, annealed flow, stochastic gradient mcmc, particle mcmc,
          slice sampling,
          sampling from log concave, bayesian sampling, stochastic gradient hamiltonian,
          monte carlo gradient estimation, determinantal point process*, score function estimator*,
          probabilistic integration, bayesian quadrature, unadjusted langevin, metropolis adjusted langevin,
          sg mcmc, neural sampler*, boltzmann generator*, log concave sampling,
          stochastic gradient langevin, path integral sampler*
        2: markov chain monte carlo, mcmc, langevin dynamics, importance sampling, particle filter*,
          gibbs sampl*, metropolis hastings, rejection sampling, simulated annealing,
          parallel tempering, monte carlo methods, langevin algorithm, kalman filter*, control variates,
          sampling algorithm*, monte carlo, markov chain*, samplers, log concave, langevin sampling,
          diffusion sampler*
        1: sampling, posterior, sampler*
        -2: quantum monte carlo, monte carlo tree, monte carlo event,
          monte carlo simulation of neutron*, survey sampling, kinetic monte carlo,
          markov chain model of disease, diagrammatic monte carlo, lattice qcd, event generator*
      `),
    },
    {
      id: 'uncertainty-calibration',
      label: 'Uncertainty & calibration',
      related: ['bayesian-deep-learning', 'ood-detection'],
      ...readCues(`
        3: calibrated probabilities, predictive uncertainty, calibration error, deep ensembles, conformal prediction, evidential deep,
          selective classification, selective prediction, temperature scaling, confidence calibration,
          probability calibration, uncertainty in deep, quantile regression with neural, reject option,
          calibrating language models, semantic uncertainty, calibrated regression, uncertainty aware,
          learning to defer, distribution free predictive, proper scoring rule*, prior networks,
          calibrating vision, verbalized confidence, uncertainty estimation in, conformaliz*,
          conformal risk,
          conformal inference, conformal regression, conformal language,
          class probability estimation, prediction powered inference, models know what they know,
          language model calibration, selective classifier*,
          uncertainty in language models
        2: uncertainty estimation, uncertainty quantification, calibrated, aleatoric, epistemic uncertainty,
          conformal*, prediction intervals, model uncertainty, confidence estimation, confidence in deep,
          confidence in neural, confidence of deep, confidence of neural, model confidence, uncertainty,
          calibration, calibration of, calibrated prediction*, overconfiden*, miscalibrat*, abstention,
          probability estimates, know what they don t know, prediction sets, conformal classification,
          uncertainty quantification for large, uncertainty quantification in deep,
          uncertainty quantification for deep, uncertainty calibration
        1: uncertain, reliable, confident, probabilities, ensembles, confidence
        -2: policy uncertainty, uncertainty principle, economic uncertainty, camera calibration,
          radiocarbon calibration, measurement uncertainty, calibration of macroeconomic,
          quality uncertainty, instrument calibration, conformal gravity, conformal field,
          conformal symplectic, conformally, conformal symmetry, conformational, conformal map*,
          uncertainty shocks, conformal invariance, calibration data, calibration set*,
          calibration dataset*, hand eye calibration, extrinsic calibration, calibration sample*
      `),
    },
    {
      id: 'causal-inference',
      label: 'Causal inference',
      isShared: true,
      related: ['causal-discovery', 'trees-boosting'],
      ...readCues(`
        3: causal machine learning, treatment effect estimation, double machine learning,
          debiased machine learning, causal forest*, causal effect estimation, uplift modeling,
          causal representation learning, learning representations for counterfactual,
          causal inference with deep, causal transformers, deep iv, neural causal, causal inference and,
          recursive partitioning for heterogeneous causal, individual treatment effects,
          causal effect inference, do calculus, causal graphical model*, potential outcomes with neural,
          proximal causal, metalearners for estimating, invariant causal prediction, causal bayesian,
          balanced representations, estimating individual treatment, causal effect identification,
          causal effect estimand, causal bandit*, identifying causal effects, causal partial identification,
          covariate adjustment in causal, counterfactual regression, causal deep learning,
          causal reinforcement learning, orthogonal machine learning,
          causal reasoning in large
        2: instrumental variable regression, causal inference, structural causal model*,
          average treatment effect*, counterfactual inference, counterfactual reasoning, causal,
          treatment effect*, counterfactual*, confounding, confounders, structural equations, causality,
          observational data, propensity, estimating individual, causal reasoning in,
          heterogeneous treatment effect*, individual treatment effect*, causal reasoning in language
        1: treatment*, interventions, causes, causation
        -2: granger causality, causal set*, instrument to show, causal language model*,
          causal convolutions, causes of death, randomized trial of
      `),
    },
    {
      id: 'causal-discovery',
      label: 'Causal discovery',
      broader: 'causal-inference',
      related: ['probabilistic-models'],
      ...readCues(`
        3: causal discovery, causal structure learning, dags with no tears, structure learning of,
          learning causal graphs, linear non gaussian acyclic, bayesian network structure,
          causal graph discovery, additive noise model*, pc algorithm,
          continuous optimization for structure learning, nonlinear causal discovery,
          distinguishing cause from effect, granger neural, neural granger, lingam,
          conditional independence test*, score based causal, constraint based causal,
          identifiability of causal, granger causal*, causal representation learning,
          causal disentanglement,
          causal structure discovery, causal representations, interventional causal, causal graphs from,
          partial structure discovery, causal trees, cause effect pair*, dag learning,
          learning bayesian network structure*, acyclicity constraint*, causal ordering in linear,
          learning dag
        2: causal graph*, causal structure*, directed acyclic graph*, structure learning, DAG, acyclic,
          causal relations, causal associations, causal induction, causal order*
        1: cause*, interventional data, markov equivalence
        -2: dagger
      `),
    },
    {
      id: 'bayesian-optimization',
      label: 'Bayesian optimization',
      broader: 'automl',
      related: ['gaussian-processes', 'automl'],
      ...readCues(`
        3: bayesian optimization, acquisition function*, entropy search,
          gaussian process bandit, efficient global optimization of expensive, black box optimization,
          max value entropy, surrogate optimization, knowledge gradient, global optimization with gaussian,
          multi-fidelity optimization, sequential model based, practical bayesian optimization,
          model based optimization, offline model based optimization, trust region bayesian, botorch,
          derivative free optimization, experimental design with gaussian,
          high dimensional bayesian optimization, bayesian experimental design, zeroth order optimization,
          preferential bayesian, bayesian global optimization, expected hypervolume,
          multi-objective bayesian,
          global optimization of expensive, batch bayesian
        2: expensive functions, surrogate model*, global optimization, surrogates, multi-fidelity,
          expensive evaluations, expensive black box, expected improvement
        1: trials, acquisition, optimum
        -2: mergers and acquisition*, land acquisition, language acquisition, data acquisition,
          black box tuning
      `),
    },
    {
      id: 'optimal-transport',
      label: 'Optimal transport',
      isShared: true,
      related: ['gans', 'domain-adaptation'],
      ...readCues(`
        3: optimal transport, wasserstein distance*, sinkhorn, wasserstein barycenter*,
          earth mover s distance,
          gromov wasserstein, wasserstein gradient flow*, transport map*, wasserstein space,
          computational optimal transport, sliced wasserstein, unbalanced optimal transport, monge map*,
          word mover s, entropic regularization, lightspeed computation, dynamic optimal transport,
          kantorovich,
          neural optimal transport, input convex neural, regularized transport, wasserstein loss,
          wasserstein barycentre*, schrodinger bridge matching, earth mover distance
        2: wasserstein, transport plan*, barycenter*, transport cost, barycentre*, monge,
          schrodinger bridge*,
          entropic transport
        1: distance between distributions, transport, couplings
        -2: wasserstein gan, wasserstein auto-encoder*, public transport, electron transport,
          transport infrastructure, charge transport, transport network*, membrane transport,
          wasserstein generative, vesicle*
      `),
    },
    {
      id: 'probabilistic-models',
      label: 'Graphical & probabilistic models',
      related: ['variational-inference', 'topic-models'],
      ...readCues(`
        3: probabilistic graphical model*, probabilistic programming, sum product network*,
          probabilistic circuit*, dynamic bayesian, hierarchical bayesian model*, deep markov, naive bayes,
          junction tree, loopy belief, probabilistic programs, dirichlet prior, bayesian program learning,
          indian buffet, bayesian hierarchical learning, undirected graphical, structured variational,
          graphical lasso, bayesian nonparametric, switching linear dynamical, sum product algorithm,
          learning bayesian networks, bayesian network classifier*, infinite gaussian mixture,
          infinite hidden markov, factorial hidden markov, max margin markov,
          neural hidden markov, markov logic, probabilistic inference with neural, tractable probabilistic,
          tree-reweighted, generalized belief propagation
        2: graphical model*, bayesian network*, hidden markov model*, belief propagation,
          markov random field*, factor graph*, probabilistic inference in, dirichlet process*,
          mixture model*, em algorithm, Stan, Pyro, stochastic blockmodel*, exponential family,
          probabilistic model*, generative model of, inference algorithm*, incomplete data, exact inference,
          hidden markov, random fields, infinite mixture*
        1: probabilistic, latent variable*, markov
        -2: diffusion probabilistic, markov decision, markov chain monte, denoising diffusion,
          pyroelectric, neural probabilistic
      `),
    },
  ],
};
