import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Reinforcement learning" of the built-in taxonomy. */
export const reinforcementArea: Area = {
  id: 'reinforcement',
  label: 'Reinforcement learning',
  field: machineLearning,
  venues: readPhrases(`
    corl, reinforcement learning, RLDM
  `),
  techniques: [
    {
      id: 'reinforcement-learning',
      label: 'Reinforcement learning',
      related: ['policy-gradient', 'value-based-rl'],
      ...readCues(`
        3: reinforcement learning, deep rl, temporal difference*, model free reinforcement,
          reinforcement learning agent*, reward shaping, learning from delayed reward*, rl agents,
          rl algorithm*, arcade learning, reward function design, rl benchmark*, openai gym,
          distributed reinforcement learning, reinforcement learning that matters, successor feature*,
          successor representation*, goal conditioned, hindsight experience replay,
          meta reinforcement learning,
          generalization in reinforcement learning, procedural generation benchmark,
          neuro-dynamic programming,
          universal value function*, partially observable domains, rllib, deepmind control, procgen,
          rl environment*, reward hacking, rl generalization
        2: markov decision process*, continuous control, partially observable markov, pomdp*, RL,
          reward function*, policy learning, bellman, partially observable, eligibility traces,
          sequential decision making, delayed rewards, function approximators, average reward,
          approximate dynamic programming, dm control
        1: reward*, policy, agent*
        -2: tax policy, monetary policy, public policy, fiscal policy, policy makers
      `),
    },
    {
      id: 'value-based-rl',
      label: 'Value-based RL',
      broader: 'reinforcement-learning',
      related: ['policy-gradient', 'offline-rl'],
      ...readCues(`
        3: value based rl, q learning, deep q, DQN, double q, dueling network*,
          value function approximation,
          distributional reinforcement learning, prioritized experience replay, experience replay,
          value based reinforcement, implicit quantile, fitted q, distributional perspective, td learning,
          state action value*, sarsa, n step returns, least squares policy iteration,
          td gammon, dueling q, batch mode reinforcement, temporal difference method*,
          gradient temporal difference, off policy temporal difference, double dqn,
          quantile regression reinforcement, noisy dqn, universal value function*
        2: Rainbow, action value*, temporal difference learning, bellman equation*, value function*,
          atari, replay memory, q function*, q value*, overestimation, atari games, eligibility traces for,
          target networks, value iteration
        1: values, bootstrapp*
        -2: q values for false, rainbow trout, iq
      `),
    },
    {
      id: 'policy-gradient',
      label: 'Policy gradient & actor-critic',
      broader: 'reinforcement-learning',
      related: ['value-based-rl', 'rlhf-preferences'],
      ...readCues(`
        3: policy gradient*, actor critic*, proximal policy, trust region policy,
          deterministic policy gradient,
          PPO, TRPO, soft actor, maximum entropy reinforcement, advantage estimation, generalized advantage,
          off policy actor, asynchronous methods for deep, gradient following algorithms,
          twin delayed, importance weighted actor, entropy regularized, actor learner,
          addressing function approximation error, continuous control with deep, guided policy search, GRPO,
          group relative policy, group sequence policy, DAPO, policy optimization for language,
          policy optimization for llm*, DDPG, continuous deep reinforcement, mirror descent policy,
          policy mirror descent, policy optimization algorithm*
        2: policy optimization, policy search, off policy, trust region*, policy update*, actors,
          continuous action*, stochastic actor, REINFORCE, natural policy
        1: on policy, policy, entropy, variance reduction
        -2: direct preference optimization, group relative, policy makers, on policy distillation,
          policy reform, reinforced concrete
      `),
    },
    {
      id: 'model-based-rl',
      label: 'Model-based RL & world models',
      broader: 'reinforcement-learning',
      related: ['planning-search', 'video-generation'],
      ...readCues(`
        3: model based reinforcement, world model*, latent imagination, model based rl, model based policy,
          learned dynamics, learned model of the environment, muzero, model predictive control with learned,
          imagination augmented, planning from pixels, probabilistic dynamics, handful of trials,
          model based deep, joint embedding predictive, interactive environments from, learned simulator*,
          planning with a learned model, video world model*, action conditioned video, interactive world,
          world simulator*, latent world, dreamerv*, td mpc*, efficientzero, action conditional video,
          generative interactive environment*, value prediction network*, latent dynamics,
          interactive video world, neural game engine*, model based value expansion
        2: dynamics model*, model based planning, predictive state, environment model*, learning to control,
          Dyna, model based, imagination, rollouts, learned model, world modeling, Dreamer*,
          interactive environments, video prediction, planning to explore
        1: dynamics, planning, dream*, simulat*
        -2: model based clustering, agent based, fluid dynamics, dreams in, system dynamics,
          population dynamics, training dynamics, molecular dynamics, language model based
      `),
    },
    {
      id: 'offline-rl',
      label: 'Offline RL',
      broader: 'reinforcement-learning',
      related: ['imitation-learning'],
      ...readCues(`
        3: offline reinforcement, offline rl, batch reinforcement, batch constrained, off policy evaluation,
          decision transformer*, conservative q, implicit q, d4rl, offline policy,
          reinforcement learning via sequence, behavior regularized, counterfactual policy evaluation,
          offline to online, fixed dataset, trajectory transformer*,
          reinforcement learning without exploration,
          batch rl, offline dataset*, off policy estimation, counterfactual risk minimization,
          offline model based, doubly robust off policy, static dataset*,
          off policy policy evaluation, critic regularized, offline imitation, return conditioned,
          sequence modeling reinforcement, off policy learning from logged, pessimism in offline,
          logged bandit feedback, data driven reinforcement
        2: extrapolation error, behavior policy, logged data, offline, offline q, offline data,
          policy constraint*
        1: conservative
        -2: offline stores, offline retail*, offline handwriting
      `),
    },
    {
      id: 'multi-agent-rl',
      label: 'Multi-agent RL & games',
      broader: 'reinforcement-learning',
      related: ['game-playing'],
      ...readCues(`
        3: multi-agent reinforcement, multi-agent rl, MARL, cooperative multi-agent, multi-agent actor,
          decentralized execution, centralized training, learning to communicate,
          multi-agent deep, multi-agent policy, multi-agent learning, monotonic value function,
          emergent communication, multi-agent cooperat*, opponent modeling, ad hoc teamwork,
          multi-agent environment*, qmix, mixed cooperative competitive, sequential social dilemma*, SMAC,
          starcraft multi-agent, social dilemmas with deep, markov games, multi-agent autocurricula,
          zero shot coordination, fictitious self play, neural fictitious, opponent learning,
          opponent shaping,
          pettingzoo, cooperative ai, human ai coordination, overcooked ai, hanabi challenge,
          decentralized pomdp*, DEC-POMDP*, multi-agent competition,
          differentiable games, multi-agent exploration, multi-agent credit assignment,
          learning in multi-agent
        2: mean field games, learning in games, multi-agent, cooperative agents, counterfactual multi-agent,
          agents communicat*, multiple agents, fictitious play, opponent aware, extensive form, zero sum,
          learning to cooperate, policy space response, value factori*, value decomposition
        1: agents, cooperation, coordination, competitive
        -2: multi-agent system* in economics, llm, language model*, evolution of cooperation,
          prisoner s dilemma
        -3: singular value decomposition, eigenvalue decomposition
      `),
    },
    {
      id: 'exploration',
      label: 'Exploration',
      broader: 'reinforcement-learning',
      related: ['bandits'],
      ...readCues(`
        3: curiosity driven, exploration in reinforcement, count based exploration, exploration bonus*,
          random network distillation, deep exploration, efficient exploration, noisy networks for,
          unsupervised skill discovery, go explore, sparse reward*, hard exploration, novelty search,
          intrinsic reward*, self supervised exploration, posterior sampling for reinforcement,
          information gain exploration, unsupervised reinforcement learning, novelty based,
          parameter space noise for exploration, montezuma s revenge, exploration in polynomial time,
          bayesian exploration, epsilon greedy, episodic curiosity, exploration and intrinsic,
          exploration in deep, intrinsically motivated reinforcement, directed exploration,
          exploration policy,
          agent57, artificial curiosity, autonomous mental development, developmental robotics,
          variational information maximizing, information maximizing exploration, unsupervised exploration,
          reward free exploration, reward free reinforcement, maximum entropy exploration,
          curiosity in reinforcement, exploration for reinforcement,
          quality diversity algorithm*, quality diversity optimization,
          quality diversity search, MAP-Elites
        2: intrinsic motivation, intrinsically motivated, curiosity, exploration by,
          exploration strateg*, exploration exploitation, skill discovery, exploration, explore,
          bootstrapped dqn, novelty, surprise, montezuma*, R max, state entropy maximization,
          goal exploration
        1: empowerment, unexplored, exploring
        -2: space exploration, oil exploration, mineral exploration, women s empowerment,
          exploration of, exploratory, consumer curiosity
      `),
    },
    {
      id: 'imitation-learning',
      label: 'Imitation & inverse RL',
      broader: 'reinforcement-learning',
      related: ['manipulation', 'offline-rl'],
      ...readCues(`
        3: imitation learning, inverse reinforcement, apprenticeship learning, behavior cloning,
          behavioral cloning, learning from demonstration*, adversarial imitation, learning from expert,
          DAgger,
          expert demonstration*, imitation from, one shot imitation, no regret online learning imitation,
          reward learning from, learning rewards from, maximum entropy inverse, human demonstrations,
          generative adversarial imitation, deep q learning from demonstrations, third person imitation,
          robot learning by demonstration, action chunking, learning from demonstrat*,
          learning from constrained demonstrat*, constrained demonstrat*, suboptimal demonstrat*,
          robot polic* from, flow matching policy, generative robot polic*, visuomotor policy,
          dynamic movement primitive*, programming by demonstration, inverse optimal control,
          cost function learning, demonstration data for robot*,
          learning reward functions from, adversarial inverse, learning from human video*, time-contrastive,
          inverse soft q
        2: diffusion policy, imitation, expert policy, expert trajectories, demonstrator*, demonstrators,
          teleoperat*,
          robot demonstrations, data generation for robot, imitate, from demonstration, movement primitive*,
          imitating human, video pretraining, expert data, apprenticeship, learning from observation*,
          video demonstrations, causal confusion, learning cost functions, self imitation
        1: demonstrations, expert, imitat*, cloning
        -2: dna cloning, gene cloning, voice cloning, cloning of, imitation game, imitation in children,
          mixture of experts, in context demonstrations, chemistry, lecture demonstration*,
          offline reinforcement
      `),
    },
    {
      id: 'hierarchical-rl',
      label: 'Hierarchical RL & skills',
      broader: 'reinforcement-learning',
      related: ['exploration'],
      ...readCues(`
        3: hierarchical reinforcement, options framework, option critic, semi mdps, hierarchical rl,
          reusable skills, hierarchical polic*, temporally extended, options discovery, skill chaining,
          maxq,
          hierarchical deep reinforcement, meta controller, macro actions, goal conditioned hierarchical,
          skill prior*, latent skills, reward machines, unsupervised discovery of skills,
          skill based reinforcement, goal conditioned skills, skill discovery
        2: temporal abstraction, feudal, skill learning, subgoal*, learning skills, options, sub-goals,
          primitives, high level policy, discovery of skills, diverse skills, learning skills without
        1: hierarch*, abstraction, skills
        -2: stock options, options pricing, feudal society, feudalism, treatment options, job skills,
          social skills, policy options
      `),
    },
    {
      id: 'safe-rl',
      label: 'Safe & constrained RL',
      broader: 'reinforcement-learning',
      related: ['adversarial-robustness'],
      ...readCues(`
        3: safe reinforcement, constrained reinforcement, safe exploration, constrained policy optimization,
          constrained markov decision, safe rl, risk sensitive reinforcement,
          safety gym,
          robust reinforcement, control barrier, safe control, robust adversarial reinforcement,
          lyapunov based approach, risk averse reinforcement, safe learning,
          model based reinforcement learning with stability, safe policy, ai safety gridworlds,
          constrained mdp*, robust mdp*, safety gymnasium, safe model based,
          stability guarantees reinforcement,
          cautious reinforcement, shielded reinforcement,
          goal misgeneralization
        2: shielding, side effects, constraints on policies, risk sensitive, barrier function*,
          safe, worst case reinforcement, risk constrained, cost constrained, safety constraint*
        1: risk, unsafe, safety
        -2: food safety, drug safety, patient safety, llm safety, side effects of drug*, public safety,
          road safety, safety assessment, vaccine*, workplace safety, jailbreak*
      `),
    },
    {
      id: 'bandits',
      label: 'Bandits',
      related: ['exploration', 'online-learning'],
      ...readCues(`
        3: multi-armed bandit*, bandit*, contextual bandit*, thompson sampling, upper confidence bound,
          best arm identification, dueling bandits, linear bandits, adversarial bandit*, stochastic bandit*,
          regret bound*, finite time analysis of the multiarmed, neural bandit*, combinatorial bandit*,
          bandit feedback, pure exploration, sublinear regret, nonstochastic multiarmed, off policy bandit*,
          bandit based, ucb algorithm*, explore then commit,
          best policy identification
        2: UCB, sequential experiment*, regret, arms, confidence bound*, explore exploit, best arm,
          multi-armed,
          optimism in the face of uncertainty, gittins, contextual linear
        1: exploration, rewards, confidence
        -2: small arms, arms race, arms control, social bandits, arms trade, treatment arms, banditry,
          brigand*,
          outlaw*, peasant*, rebel*, bandits and, empire, warlord*, bandits of
      `),
    },
    {
      id: 'game-playing',
      label: 'Game playing',
      related: ['planning-search', 'multi-agent-rl'],
      ...readCues(`
        3: game of go, alphago, alphazero, alphastar, starcraft, imperfect information game*,
          counterfactual regret minimization, no limit, game ai, nethack, gran turismo,
          first person multiplayer, superhuman ai, multiplayer poker, libratus, deepstack, human level play,
          computer poker, game tree search, openspiel, td gammon,
          regret minimization in games, minedojo, game agents, self play algorithm, minecraft agent*
        2: Dota, poker, chess, playing games, video games, board game*, superhuman, super human, diplomacy,
          extensive form games, Doom, human players, general game, professional players, game, grandmaster,
          play games, atari, self play, minecraft, backgammon, shogi, stratego, hanabi, mahjong, checkers,
          othello, tic tac toe, real time strategy, counterfactual regret, game playing
        1: players, opponent*, moves, win
        -2: game theory, game theoretic, evolutionary game*, serious games, games for learning,
          olympic games, minimax game, coalition*, diplomacy and, public goods, international diplomacy,
          economic games, gamification, foreign policy, poker machine*, self play fine-tuning,
          self play reasoning, self play preference, self play language
      `),
    },
  ],
};
