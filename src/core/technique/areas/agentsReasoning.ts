import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Agents & reasoning" of the built-in taxonomy. */
export const agentsReasoningArea: Area = {
  id: 'agents-reasoning',
  label: 'Agents & reasoning',
  field: machineLearning,
  techniques: [
    {
      id: 'reasoning-cot',
      label: 'Reasoning & chain of thought',
      related: ['prompting-icl', 'math-proving', 'planning-search'],
      ...readCues(`
        3: chain of thought, reasoning in large language, reasoning in language models, tree of thoughts,
          graph of thoughts, multi step reasoning, step by step reasoning, reasoning model*,
          commonsense reasoning, least to most prompting, test time compute, test time scaling,
          inference time scaling, process reward*, reasoning llm*, llm reasoning, zero shot reasoner*,
          incentivizing reasoning, reasoning path*, reasoning step*, reasoning capabilit*,
          reasoning abilit*, self taught reasoner, self refine, self correction, reasoning trace*,
          intermediate reasoning, faithful reasoning, language model reasoning,
          deliberate problem solving, verifiable reward*, RLVR, large reasoning model*,
          reasoning language model*, reinforced reasoning, long chain of thought, long cot, budget forcing,
          outcome reward*, best of n sampling, self play reasoning, reasoning via reinforcement,
          reasoning with reinforcement, reinforcement learning for reasoning, rl for reasoning,
          rl for llm*, rl with verifiable, deepseek r1, r1 zero, r1 like, r1 style, o1 like,
          efficient reasoning, latent reasoning, multimodal reasoning model*, reasoning trajectories,
          multimodal chain of thought, visual chain of thought, zero shot reasoning,
          reasoning in llms, reasoning of large language, reasoning of language models,
          reasoning with language models, reasoning with large language, reason step by step, llms reason,
          language models reason, thinking llm*, reasoning benchmark*, verifiers for reasoning
        2: scratchpad*, self consistency, logical reasoning, process supervision, rationales,
          deductive reasoning,
          self reflection, complex reasoning, reasoning, thoughts, step by step, self improvement,
          deliberate, overthinking, slow thinking, thinking model*, parallel thinking, latent thought*,
          aha moment, math reasoning, thinking tokens, reasoning effort, reasoning length, CoT
        1: reason, intermediate steps, verifier*, logic
        -2: clinical reasoning, causal reasoning, moral reasoning, reasoning in children,
          visual reasoning, case based reasoning, motivated reasoning, spatio-temporal reasoning,
          geometric reasoning
      `),
    },
    {
      id: 'math-proving',
      label: 'Mathematics & theorem proving',
      isShared: true,
      related: ['reasoning-cot', 'neuro-symbolic'],
      ...readCues(`
        3: math word problem*, formal mathematics, proof assistant*, automated theorem,
          neural theorem, autoformalization, solving quantitative reasoning,
          premise selection, symbolic mathematics, proof search, grade school math*,
          mathematical language model*, mathematical discover*, gsm8k, symbolic regression, MATH dataset,
          minif2f, leandojo, metamath, alphageometry, alphaproof, olympiad geometry,
          language model for mathematics, automated reasoning, llm math*, wizardmath,
          mathqa, proofnet, mathvista, olympiadbench, formal theorem prover*,
          learning environment for theorem proving
        2: mathematical reasoning, mathematical problem solving, math problem*, mathematical problem*,
          olympiad*, geometry problem*, math, theorem*, proofs, arithmetic, lean 4, theorem proving,
          formal proof*,
          theorem prover*
        1: mathematic*, proof, geometry, symbolic
        -2: we prove, mathematics education, lean manufacturing, lean body, lean mass
      `),
    },
    {
      id: 'llm-agents',
      label: 'LLM agents & tool use',
      related: ['memory-augmented-agents', 'web-gui-agents', 'reasoning-cot'],
      ...readCues(`
        3: llm agent*, llm based agent*, language agent*, language model agent*, tool learning,
          tool augmented, ai agent*, generative agent*, function calling, api calls,
          large language model based agent*, use tools, tools for language models,
          autonomous language agent*, multi-agent llm, llm multi-agent, multi-agent conversation,
          reasoning and acting, embodied language agent*, open ended embodied agent, agent benchmark*,
          llm as agents, autonomous agents with large language, communicative agents,
          verbal reinforcement learning, master real world apis, agents for science,
          model context protocol, interleaved reasoning and action*, ai scientist*,
          automated scientific discovery, multi-agent system* with llm*, llm based multi-agent,
          agentic workflow*, agent workflow*, agentic system*, agentic reinforcement, tool integrated,
          mcp server*, agentic ai, agentic llm*, software agent benchmark*, AutoGPT, MetaGPT,
          hugginggpt, toolformer, ToolLLM, toolbench, agentbench, multimodal agents,
          general ai assistants, llm tool*, augmented with tools, language models with tools,
          agents with large language, agent llm*, autonomous llm*, tool augmented language,
          language models as agents, llm powered agent*, planning agents with language, multi-agent debate,
          SWE agent, openhands, agent tuning
        2: tool use, tool using, multi-agent collaboration, MCP, autonomous agent*, agents, tools, APIs,
          acting, autonomous research, search agent*, multi-agent framework*, agent evaluation,
          agent training, agentic, ai assistants, autogen, ReAct
        1: agent, actions, plugin*, act
        -2: multi-agent reinforcement, principal agent, agent based model*, chemotherapeutic agent*,
          reinforcement learning agent*, free agents, causative agent*, agency, agent based simulation,
          agent based computational, contrast agent*, therapeutic agent*, infectious agent*
      `),
    },
    {
      id: 'memory-augmented-agents',
      label: 'Memory-augmented agents',
      related: ['llm-agents', 'rag'],
      ...readCues(`
        3: episodic memory for, external memor*, memory augmented, long term memory for, agent memor*,
          conversational memor*, neural turing machine*, memory network*, agentic memory,
          differentiable neural computer, memory layer*, memory stream*,
          long term conversational, memory for llm*, memory management for agents, explicit memory,
          key value memory network*, agentic coding, llm as operating system,
          memory for language models, test time memor*, memorize at test time, memory operating system,
          memory empowered, multimodal memory, hybrid memory, personalized memory, user memory,
          memory mechanism of, hypergraph memory, working memory for llm*, working memory of llm*, memgpt,
          memorybank, mem0, memory for ai agent*, long term memory of agents, memory in llm agents,
          memory of llm agents, memory of language agents, memory in language model*
        2: memory architecture*, memory module*, memory bank*, episodic memor*, agentic, long term memor*,
          working memory, coding agent*, llm agent*,
          language agent*, multi session, associative memor*, hopfield network*, agent system*,
          continuous memory, agent experience, llm personalization
        1: agent*, dialog*, conversation*, episod*, long conversation*, chatbot*, memories, personaliz*
        -2: multi-agent reinforcement, multi-agent system*, hippocamp*, memory efficient,
          memory footprint, long short term, memory based contrast*, declarative memory,
          memory consumption, limited memory, gpu memory, memory budget*
      `),
    },
    {
      id: 'web-gui-agents',
      label: 'Web & GUI agents',
      broader: 'llm-agents',
      related: ['llm-agents'],
      ...readCues(`
        3: browser assisted, gui grounding, user interface agent*, web tasks, webarena,
          android agent*, real computer environments, generalist agent for the web,
          grounded language agents, app agent*, web interaction, gui agent*, web agent*,
          computer use agent*, os agent*, browser agent*, browsing agent*,
          deep research agent*, phone agent*, screen understanding, GUI interaction, GUI automation,
          native GUI, UI agent*, UI understanding, OSWorld, mind2web, webvoyager, screenspot*,
          omniparser, ui tars, androidworld, WebAgent*, smartphone agent*,
          web automation, mobile app dataset, mobile ui, desktop agent*, agents for computer use,
          computer using agent*
        2: mobile agent*, web navigation, web browsing, web environment*, website*, browser*, gui,
          user interface*,
          screenshots, smartphone users, computer use, deep research, webshop, device control,
          computer control,
          computer using
        1: web, clicks, screen
        -2: web search, web scale, food web*, semantic web, web data
      `),
    },
    {
      id: 'code-generation',
      label: 'Code generation',
      related: ['program-repair', 'neuro-symbolic'],
      ...readCues(`
        3: program synthesis, code language model*, code llm*, language models of code,
          language models trained on code, code completion, competitive programming, code model*,
          code pre-training, models for code, pretrained model for programming,
          programming language models, code understanding, code intelligence, source code model*,
          generating code, competition level, text to code, code representation learning, coding model*,
          coding assistant*, program aided, large language models for code, starcoder, neural program*,
          programming puzzles, code infilling, programming by example*, inductive program*, writing code,
          natural and programming languages, code llama, agentic coding, vibe coding,
          software engineering agent*, code agent*, code reasoning, code llms, kernel generation,
          cuda kernel*, rtl generation, competitive code, neural code search, code retrieval,
          github copilot, HumanEval*, WizardCoder, CodeT5*, CodeBERT, GraphCodeBERT, InCoder, AlphaCode,
          DeepCoder, code2vec, code2seq, codesearchnet, livecodebench, bigcodebench, code large language,
          pair programming with ai, ai pair program*, programming assistant*,
          translation of programming languages,
          code copilot*,
          semantic code search, llm generated code, program synthesizers,
          syntax guided synthesis, code search, deepseek coder,
          qwen coder, codeforces, cruxeval, santacoder, magicoder, starcoder*
        2: write programs, pseudocode, input output examples, natural programs, for programming, Codex,
          source code, synthesizing programs, programs, docstrings, programming problem*, verilog,
          coding benchmark*,
          program translation, code translation, representation of code, synthesizing program*,
          code generator*,
          code editing, generate code, generated code, code generation, code generated by
        1: code, program*, unit tests, compil*, coding, programming
        -2: error correcting code*, linear programming, genetic code, coding theory, sparse coding,
          dynamic programming, genetic programming, coding region*, huffman, arithmetic coding,
          code is available, entropy coding, non coding, integer programming, predictive coding,
          quadratic program*,
          probabilistic program*, convex programming, quadratic programming, code division,
          video coding, convolutional code*, error control coding, qr code*
      `),
    },
    {
      id: 'program-repair',
      label: 'Program repair & software tasks',
      isShared: true,
      related: ['code-generation', 'llm-agents'],
      ...readCues(`
        3: program repair, bug fix*, bug localization, fault localization, github issues,
          vulnerability detection, bug detection,
          software development agents, defect prediction, unit test generation, code smells,
          software vulnerabilit*, code summarization, variable misuse,
          commit message*, naturalness of software, software agents, decompilation, issue resolution,
          repository level, swe bench, software issue*, software repair, genprog, defects4j,
          code comment generation, software bug*, bug report*, bug prediction,
          vulnerability repair, code clone*, automated software engineering,
          software engineering with large, software defect*, software fault prediction, self debug*,
          compilation errors, deep learning bugs,
          unit test case*, llm based software, api misuse,
          software engineering tasks, bug triage,
          software defects
        2: code review, software testing, pull request*, program comprehension, software effort estimation,
          code refactoring, program analysis, fuzzing, software engineering, type inference,
          static analysis, bug, patches for, software engineers,
          java programs, software quality, program bugs, mutation testing, code comments, bugs in deep,
          code changes,
          static code, test generation
        1: software, repository, developers, tests, vulnerabilit*
        -2: dna repair, bug insect*
      `),
    },
    {
      id: 'neuro-symbolic',
      label: 'Neuro-symbolic & structured reasoning',
      related: ['knowledge-graphs', 'math-proving'],
      ...readCues(`
        3: neuro symbolic, neural symbolic, neurosymbolic, neural module network*, differentiable logic,
          logic tensor, inductive logic programming, neural logic, program induction,
          differentiable reasoning, visual reasoning, abstraction and reasoning,
          compositional generalization, systematic generalization, algorithmic reasoning,
          neural algorithmic, learning to execute, neural programmer, markov logic, probabilistic logic,
          object centric, slot attention, concept learner, compositional reasoning,
          compositional zero shot, logical neural network*, deepproblog, knowledge based artificial neural,
          hyperdimensional computing, vector symbolic, differentiable proving, neural theorem prover*,
          neural probabilistic logic, symbolic ai, differentiable satisfiability,
          probabilistic logic program*, answer set programming, logical constraints in neural,
          symbolic reasoning, sat solver*, logic rules
        2: logic programming, abstract reasoning, relational reasoning, satisfiability, compositionality,
          symbolic,
          algorithmic, first order logic
        1: symbols, rules, logic, compositional
      `),
    },
    {
      id: 'planning-search',
      label: 'Planning & tree search',
      isShared: true,
      related: ['game-playing', 'model-based-rl', 'reasoning-cot'],
      ...readCues(`
        3: monte carlo tree search, MCTS, tree search, planning with large language, planning with learned,
          value iteration network*, planning with language, llm planning, learning to plan,
          planning in latent space, learning to search, classical planning, planning domain*, pddl,
          look ahead search, goal conditioned planning, language models as zero shot planners,
          learned model planning, planning by, uncertainty planning, bandit based monte carlo,
          best first search, alpha beta search, alpha beta pruning, iterative deepening, htn planning,
          hierarchical task network*, partial order planning, ai planning, automated planning, pddl*,
          planning as satisfiability, planning graph*, nested rollout,
          satisficing planning, plan recognition, symbolic planning, planning abilities of large language,
          planning as heuristic, heuristic search planner*, heuristic search planning
        2: planning, planner*, backtracking, search tree, looking ahead, minimum cost paths,
          temporal planning, planning competition*, plan generation, heuristic search, task planning,
          classical planner*
        1: plan, lookahead
        -2: motion planning, path planning, city planning, urban planning, family planning,
          production planning, trajectory planning, treatment planning
      `),
    },
  ],
};
