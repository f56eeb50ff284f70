import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Trust & safety" of the built-in taxonomy. */
export const trustArea: Area = {
  id: 'trust',
  label: 'Trust & safety',
  field: machineLearning,
  venues: readPhrases(`
    usenix security, FACCT, CCS, ieee symposium on security and privacy, AIES, SATML,
    fairness accountability and transparency, NDSS
  `),
  techniques: [
    {
      id: 'adversarial-robustness',
      label: 'Adversarial robustness',
      related: ['backdoors-poisoning', 'llm-safety'],
      ...readCues(`
        3: adversarial example*, adversarial attack*, adversarial robustness, adversarial training,
          adversarial perturbation*, adversarially robust, adversarial patch*, certified robust*,
          certified defense*, randomized smoothing, robustness certificat*, universal adversarial,
          adversarial defense*, adversarially trained, black box attack*, white box attack*,
          evasion attack*,
          provable defense*, physical world attack*, robust to adversarial, resistant to adversarial,
          robustness of neural networks, obfuscated gradients, adversarial vulnerab*,
          neural network verification, fast gradient sign, adversarial machine learning,
          transferable attack*,
          adversarial texts, robustness to common corruptions, common corruptions,
          verifying neural networks,
          robust optimization against adversar*, adversarial image*, adversarial table, adversarial graph*,
          black box adversarial, ranking attack, query efficient attack*,
          verification of neural, verification of deep neural, neural network robustness,
          certified adversarial, FGSM, autoattack, robustbench,
          reluplex, fooling neural, attacks on deep, attacks on neural,
          adversarial defence*, jailbreak robustness, adversarial transferability, textfooler
        2: adversary, robustness, attack*, adversarial, corruptions, vulnerable,
          attack and defense, fool, fooling, evasion, adversarially, intriguing properties,
          perturbed inputs,
          robustness verification, verifying deep, certified training, bound propagation, robustness of deep
        1: defen*, perturbations, threat model, worst case, robust
        -2: generative adversarial, adversarial network*, domain adversarial, adversarial imitation,
          heart attack*, terrorist attack*, backdoor*, membership inference, robustness check*,
          poisoning, data poisoning, adversarial learning of, robust control, robust estimation,
          robust standard error*, ecosystem robustness, adversarial politics, adversarial nets,
          cyber attack*, asthma attack*, robust adaptation, robust pca, scanning robustness, terror*,
          military, adversarial active, adversarial bandit*, variational adversarial
      `),
    },
    {
      id: 'backdoors-poisoning',
      label: 'Backdoors & poisoning',
      related: ['adversarial-robustness', 'federated-meta-learning'],
      ...readCues(`
        3: backdoor attack*, data poisoning, clean label, badnets, model hijacking, poisoned data,
          sleeper agents, supply chain of machine learning, adversarial aggregation, backdoored,
          robust aggregation, byzantine tolerant, weight poisoning, poisoning web scale, poisoning attack*,
          backdoor federated, neural trojan*, trojan* neural, poison* federated, backdoor defense*,
          backdoor detection, byzantine robust, byzantine resilient
        2: byzantine, poisoning, poisoned, triggers, malicious, tamper*, trojan*, backdoor*
        1: trigger*, attack*
        -2: food poisoning, lead poisoning, byzantine empire, trojan war, trojan asteroid*,
          byzantine art, byzantium, carbon monoxide, trojans of jupiter, late byzantine,
          poisoning in children
      `),
    },
    {
      id: 'privacy',
      label: 'Privacy & data leakage',
      isShared: true,
      related: ['federated-meta-learning', 'machine-unlearning'],
      ...readCues(`
        3: k-anonymity, l-diversity, t-closeness, differential privacy, differentially private, membership inference, privacy preserving machine,
          private learning, training data extraction, extracting training data, model inversion,
          gradient leakage, private training, dp sgd, private aggregation, privacy preserving deep,
          model extraction, model stealing, data leakage from gradients, memorization in language,
          private inference, stealing machine learning, deep leakage, privacy in machine,
          unintended memorization, privacy amplification, privacy utility, private fine-tuning,
          secure inference, attribute inference, private synthetic, secret sharer, privacy accounting,
          private deep, federated privacy, sensitivity in private data, image privacy,
          privacy preserving inference, embedding inversion, cryptonets,
          renyi differential, encrypted inference, private transformer inference, training data leakage,
          privacy of language, private llm*, pii leakage, data reconstruction attack*,
          gradient inversion attack*
        2: privacy attack*, secure aggregation, homomorphic encryption, privacy preserving,
          secure multi party,
          privacy risk*, private data, local privacy, encrypted data, privacy, private,
          leakage,
          personally identifiable, anonymiz*, confidential*, secure computation, multi-party computation,
          memorization, eavesdrop*, federated analytics, inverting gradients
        1: secure, sensitive, encrypt*, leak*
        -2: private sector, privatization, private school*, private equity, private enterprise*,
          private investment*, private property, right to privacy, private goods, private firms,
          private information
      `),
    },
    {
      id: 'machine-unlearning',
      label: 'Machine unlearning',
      related: ['privacy', 'model-merging-editing'],
      ...readCues(`
        3: machine unlearning, data deletion, right to be forgotten in, certified removal, concept erasure,
          erasing concepts, forgetting in language, knowledge erasure, certified data removal,
          approximate deletion, selective forgetting, concept ablation, llm unlearning, removing concepts,
          concept erasing, forget set, graph unlearning, concept unlearning, federated unlearning,
          exact unlearning, approximate unlearning, certified unlearning, unlearning in llm*,
          unlearning in language, unlearning for llm*, unlearning for language, unlearning in deep,
          unlearning in diffusion, unlearning benchmark, unlearning algorithms, WMDP,
          unlearning in large language
        2: data removal, erase*, erasing, deletion, unlearning, right to be forgotten, unlearn*
        1: remov*, forget*
        -2: catastrophic forgetting, gene deletion, deletion mutant*, organizational unlearning,
          forgetting mitigation, continual learning
      `),
    },
    {
      id: 'fairness',
      label: 'Fairness & bias',
      related: ['explainability', 'ai-governance'],
      ...readCues(`
        3: algorithmic fairness, fairness in machine, fair classification, fairness aware,
          fairness constraint*,
          equalized odds, demographic parity, algorithmic bias, equality of opportunity in,
          fairness through,
          counterfactual fairness, bias in word embeddings, fair machine, discrimination in machine,
          gender shades, bias in machine, racial bias in algorithm, fair prediction, fair ranking,
          fair clustering, bias in language models, fair determination of risk, biases in language,
          measuring bias in, allocation harms, subgroup fairness, fairness and machine learning,
          intersectional accuracy, exposure fairness, provider fairness, fair representation learning,
          gender bias in word, bias in nlp,
          debiasing language, debiasing word, fairness in ranking, fairness in recommend*,
          fairness in federated, fair federated, biases in large language,
          stereotyp* in language model*, stereotypes in pretrained, gender bias in language model*,
          learning fair representation*, learning fair classifier*, fairness of language models,
          fairness in language models
        2: fair representation*, gender bias*, social bias*, disparate impact, individual fairness,
          fairness of,
          bias mitigation, recidivism, fairness, unfair*, discriminat* against, protected attribute*, bias*,
          demographic, debiasing, debias*, debiasing technique*, group robustness, stereotyp*,
          group fairness,
          removing disparate impact, mitigating unwanted bias*, fair supervised, intersectional fairness
        1: groups, fair, gender, race, equal, parity
        -2: fair trade, procedural fairness, fairness in ultimatum, purchasing power parity,
          publication bias, selection bias, cognitive bias*, fair value, bias variance, inductive bias*,
          position bias, implicit bias*, linear bias*, texture bias, simplicity bias,
          racial discrimination in, wage discrimination, fairness competition and cooperation,
          equality of opportunity and
      `),
    },
    {
      id: 'explainability',
      label: 'Explainability',
      related: ['mechanistic-interpretability', 'fairness'],
      ...readCues(`
        3: explain* predictions, explaining the predictions, interpretable machine learning,
          interpretability of, interpreting model, SHAP, feature attribution*, grad cam,
          integrated gradients,
          local explanations, counterfactual explanation*, explanation method*, axiomatic attribution,
          concept activation vector*, xai, layer wise relevance, model explanation*,
          black box model* explain*,
          post hoc explanation*, concept bottleneck, interpretable deep, explaining black box,
          class activation map*, data attribution, training data attribution, data shapley,
          interpretable by design, rationale extraction, interpreting model predictions,
          deep features for discriminative localization, visualising image classification models,
          rigorous science of interpretable, unfaithful explanation*, explanations of language,
          explainable ai,
          explainable artificial, explainable machine, explainable deep, explainable model*,
          faithfulness metrics, explanation faithfulness, model interpretability, explanations of black box,
          black box predictions, neural network visualization, smoothgrad, deeplift,
          saliency method*, gnnexplainer, explaining graph neural, explaining machine learning,
          black box machine learning, neural additive, captum, interpretable classifier*, prototypical part,
          concept based explanation*, explaining neural networks,
          explaining deep neural, explaining deep learning, interpretable neural network*,
          explanations for neural networks, explanations of neural networks, explanations for graph neural,
          explanations for machine learning, explanations from deep networks, explaining classifier*,
          counterfactual visual explanation*, explaining image classif*
        2: influence functions, shapley value*, saliency map*, interpretable models, feature importance*,
          interpretable, interpretability, explanation, attributions, black box, explainability,
          explainable,
          visual explanations, generalized additive, rationales, concept based, additive models,
          intelligible models,
          gradient based localization
        1: explain*, transparen*, attribution*, interpret*
        -2: interpretable time series, mechanistic, fiscal transparency, explanatory power,
          explanation for the, attribution of climate, explanations of growth,
          causal explanation in sociolog*, explaining and harnessing, black box adversarial,
          black box attack*, black box optimization, black box tuning, multiple black box
      `),
    },
    {
      id: 'mechanistic-interpretability',
      label: 'Mechanistic interpretability',
      broader: 'explainability',
      related: ['representation-analysis', 'model-merging-editing'],
      ...readCues(`
        3: mechanistic interpretability, transformer circuits, induction heads, sparse autoencoder*,
          activation patching, causal tracing, circuit discovery, monosemantic*,
          interpretability in the wild,
          logit lens, activation steering, representation engineering, indirect object identification,
          toy models of, residual stream, feed forward layers are key value memories,
          neurons in language models, steering vectors, reverse engineer* neural, attribution graphs,
          linear representation hypothesis, dictionary learning language, knowledge neurons, circuits in,
          causal mediation analysis language, progress measures for grokking, features in language models,
          automated interpretability, probing internal, activation addition, inference time intervention,
          transcoder*, crosscoder*, attribution graph*, knowledge circuits, dictionary learning in language,
          compiled transformers, laboratory for interpretability, circuits of language,
          interpretability of transformer*, interpretability of language, sparse probing,
          emergent world representation*, steering language models, steering large language,
          feature circuits, sparse feature circuit*, patchscopes,
          interpreting gpt, interpreting attention heads, inside language models
        2: internal mechanism*, mechanistic, neuron activations, attention heads do, superposition,
          steering vector*, polysemantic*, linear structure, internal representation*,
          world representation*,
          attention heads, causal mediation, othello, function vectors, circuit analysis, SAEs,
          latent knowledge,
          activation engineering, tuned lens
        1: mechanism*, internal, neurons, features, circuits
        -2: quantum superposition, gene circuit*, neural circuits in mouse, integrated circuit*,
          electronic circuit*, mechanistic studies, cortical circuit*, action mechanism*,
          superpositions of a sigmoidal, analog circuit*
      `),
    },
    {
      id: 'ood-detection',
      label: 'Out-of-distribution detection',
      related: ['anomaly-detection', 'uncertainty-calibration'],
      ...readCues(`
        3: out of distribution detection, ood detection, misclassified and out of distribution,
          open set recognition, out of distribution example*, detecting out of distribution,
          outlier exposure,
          open world recognition, out of distribution data, out of distribution, unknown classes,
          novel class discovery, energy based out, likelihood ratios for out, in distribution and out, OOD,
          category discovery, open world learning, graph out of distribution detection, label shift,
          dataset shift, deep open set, open set networks, open set classification, near ood, openood,
          virtual outlier*, semantic shift detection
        2: open set, ODIN, unseen data, unknowns, distributional shift, know what they don t know, outliers
        1: unknown, novelty
        -2: out of distribution generalization, ood generalization, open set object detection
      `),
    },
    {
      id: 'llm-safety',
      label: 'LLM safety & jailbreaks',
      related: ['alignment-evolution', 'adversarial-robustness'],
      ...readCues(`
        3: red teaming, prompt injection*, llm safety, safety of language models, safety of large language,
          harmful content, toxic generation, safety alignment, attacks on aligned,
          ai safety,
          harmful outputs, catastrophic risk* ai, dangerous capabilities, toxicity in language models,
          neural toxic degeneration, harmful instructions, alignment faking, adversarial prompts,
          misuse of language models, power seeking, attack on llm*, harms from language models,
          model organisms of misalignment, risks of foundation models, safe llm*, real toxicity prompts,
          safety aligned, many shot jailbreak*, emergent misalignment, agent safety, refusal direction,
          over-refusal, llm red teaming, jailbreak attack*, jailbreaking language, jailbreaking large,
          jailbroken, llm jailbreak*, llama guard, advbench, harmbench, jailbreakbench, wildguard,
          decodingtrust, attacks on language models, attack* on large language, attacks for large language,
          safety of llm*, unsafe content, unsafe generation, llm guardrails, multimodal jailbreak,
          safety tuning, safety fine-tuning,
          attack* for language models
        2: guardrails, refusal, existential risk*, safeguard*, content moderation, malicious use, harms,
          harmful, refuse*, misaligned, red team, misuse, guardrail*, scheming, sandbagging,
          deceptive alignment, jailbreak*, harmlessness, trustworthiness, deceptive, sycophan*,
          safety benchmark for,
          refusal in language, safety training
        1: unsafe, attacks, risks, aligned, safety
        -2: food safety, drug safety, patient safety, safe reinforcement, vaccine refusal,
          safe exploration, safeguarding children, treatment refusal, nuclear safeguards,
          model organisms in
      `),
    },
    {
      id: 'watermarks-deepfakes',
      label: 'Watermarks & fakes',
      isShared: true,
      related: ['llm-safety', 'faces'],
      ...readCues(`
        3: machine generated text, fake image*, forgery detection, manipulated facial, cnn generated images,
          synthetic image detection, ai generated text, ai generated image*, detecting generated,
          image forensics, neural fake news, model fingerprint*, intellectual property of deep,
          face forgery,
          media forensics, gltr, detectgpt, ownership verification, generated text detection,
          copyright in generative, ai text detection, image splicing, data provenance, llm watermark*,
          text watermark*, digital watermark*, watermark for large, watermarks for language,
          image watermark*,
          generated image detection, fake face*, fake audio, deep-fake*, asvspoof, spoofed audio, synthid,
          watermarking deep, watermarking neural, watermarking large language, watermarking language,
          neural network watermark*, detecting machine generated, text generated by language,
          llm generated text, steganalysis, image tampering, image manipulation detection,
          generated image detector*, deep steganography, synthetic speech detection
        2: fake, forgeries, forensic*, manipulated images, fingerprinting, copyright, watermark*,
          watermarking,
          steganograph*, spoofed, hiding data, data hiding, ghostwritten, hiding images
        1: generated images, detect*, authentic*, provenance
        -1: fake news
        -2: dna fingerprint*, forensic anthropolog*, fingerprints of climate, provenance of,
          ocean forensics,
          sediment provenance
      `),
    },
    {
      id: 'ai-governance',
      label: 'AI ethics & society',
      isShared: true,
      related: ['fairness', 'llm-safety'],
      ...readCues(`
        3: ai ethics, ai governance, ethics of artificial intelligence, responsible ai, ai regulation,
          ethics guidelines, ai policy, accountability of algorithm*, auditing algorithm*,
          algorithmic accountability, trustworthy ai, ai audit, human centered ai, ai act,
          labor market impact potential of large, democratizing ai, responsible machine learning,
          principles for ai, internal algorithmic auditing, environmental impact of ai,
          generative ai in education, artificial intelligence and society, ai for social good,
          machine behaviour, compute governance, ethics of ai, frontier ai, model cards, stochastic parrots,
          datasheets for datasets, carbon footprint of ai,
          carbon footprint of large language, catastrophic ai, ai risks, ai accountability, regulating ai,
          governing ai, foundation model transparency, machine ethics, moral machine,
          malicious use of artificial, language models to simulate human, values of language models,
          ai auditing, algorithm auditing, algorithmic auditing, ai incident*, green ai, ai transparency,
          artificial general intelligence safety, political biases of language
        2: social impact of, future of work ai, societal impact*, ethical considerations,
          human ai interaction,
          sociotechnical, human ai collaboration, ethics, ethical, governance, societal, accountab*,
          regulation of ai, transparency, labor market, moral, human values, public opinion, stakeholder*,
          carbon footprint of machine
        1: society, legal, policy, responsible
        -2: corporate governance, global governance, gene regulation, environmental governance,
          business ethics, research ethics, medical ethics, protestant ethic
      `),
    },
  ],
};
