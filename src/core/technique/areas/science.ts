import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Science & medicine" of the built-in taxonomy. */
export const scienceArea: Area = {
  id: 'science',
  label: 'Science & medicine',
  field: machineLearning,
  venues: readPhrases(`
    MICCAI, medical image, IPMI, ISBI, MIDL, machine learning for healthcare, CHIL, bioinformatics,
    medical imaging, journal of chemical information
  `),
  techniques: [
    {
      id: 'proteins',
      label: 'Proteins',
      isShared: true,
      related: ['molecules', 'genomics'],
      ...readCues(`
        3: protein structure prediction with, protein structure prediction using deep,
          protein language model*,
          alphafold*, protein design with deep, deep learning protein*, protein folding with,
          biological structure and function emerge, de novo protein design, protein representation learning,
          protein diffusion, rosettafold, protein generation, proteinmpnn, evolutionary scale prediction,
          protein structure and function with, protein generative, evolutionary scale modeling,
          protein fitness prediction, protein embedding*, protein backbone generation,
          machine learning guided directed evolution, protein transformer*, learning protein sequence*,
          esmfold,
          rfdiffusion, protein foundation, masked language modeling for proteins, protein transfer learning,
          openfold, proteingym, proteinnet, antibody language, protein large language,
          protein sequence generation
        2: protein engineering with machine, protein function prediction, protein structure prediction,
          protein*, amino acid*, antibod*, residues, enzyme*, protein design, protein structure*,
          protein backbone*, protein folding, protein pocket*, antibody design, protein sequence design,
          inverse folding, binder design, peptide*, mutation effect*, language of life, epitope*, nanobod*
        1: structure*, biolog*, binding
      `),
    },
    {
      id: 'molecules',
      label: 'Molecules & drug design',
      isShared: true,
      related: ['proteins', 'graph-generation', 'materials'],
      ...readCues(`
        3: molecular property prediction, molecule generation, drug discovery with,
          molecular representation,
          molecular generation, molecular fingerprints with, molecular docking with, quantum chemistry with,
          neural message passing for quantum, machine learning force field*, molecular machine learning,
          retrosynthesis, retrosynthetic planning, chemical design using, deep learning for drug,
          machine learning potential*, graph generation for molecules, molecular conformation generation,
          de novo drug design, chemical language model*, moleculenet, equivariant neural network potential*,
          schnet, neural network potential*, ligand generation, junction tree variational,
          drug discovery machine, data driven continuous representation of molecules,
          equivariant diffusion for molecule*, chemistry tools, chemical space with,
          molecular dynamics with machine, deep potential, chemistry language, molecular conformer,
          molecular representation*, molecular foundation, drug drug interaction, drug target,
          molecular graph*,
          chemical llm*, chemberta, guacamol, molecular transformer,
          molecular language model*, molecule representation*,
          chemical reaction prediction, molecular pre-training
        2: interatomic potential*, drug target interaction, reaction prediction, SMILES,
          virtual screening with,
          molecule*, molecular, chemical, drug*, chemistry, ligand*, compounds, quantum mechanical,
          quantum properties, conformer generation, molecular conformation, drug design, molecule design,
          molecular design, retrosynthe*, drug discovery, antibiotic*, binding affinity, docking,
          toxicity prediction, force field*, reaction yield*, mass spectr*, polymer*, molecule optimization,
          molecular property
        1: atoms, bonds, atomic, reaction*
      `),
    },
    {
      id: 'graph-generation',
      label: 'Graph generation',
      related: ['molecules', 'graph-neural-networks'],
      ...readCues(`
        3: graph generation, graph generative, generation of graphs,
          graph generators, graphvae, deep generative models of graphs, generating realistic graphs,
          graph diffusion model*, graph variational autoencoder*, variational graph autoencoder*,
          generative model* of graph*, graphrnn, discrete diffusion for graph*, autoregressive graph
        2: generating graphs, generate graphs, graph distribution*, generation of molecular graphs, digress
        1: graphs, generative
      `),
    },
    {
      id: 'materials',
      label: 'Materials & physics',
      isShared: true,
      related: ['molecules', 'physics-informed'],
      ...readCues(`
        3: machine learning for materials, crystal graph*, crystal structure prediction with,
          materials property prediction, materials science with machine, machine learning in physics,
          neural network quantum states, quantum many body problem with artificial, jet tagging,
          particle physics with machine, deep learning in high energy, graph networks for materials,
          deep learning for materials, inverse design of materials with, astrophysics with deep,
          gravitational wave* deep learning, plasma control with reinforcement, magnetic control of tokamak,
          materials machine learning, machine learning phases of matter,
          machine learning and the physical sciences, crystal generation, catalyst discovery,
          LHC deep learning,
          deep learning for cosmology, neural network variational monte, material generation,
          crystal diffusion,
          inorganic materials, machine learning interatomic, machine learned interatomic,
          universal potential*,
          periodic material*, neural network potential*, gaussian approximation potential*,
          machine learned potential*, machine learning force field*,
          neural quantum state*, neural wave function*, neural network wave function*, open catalyst,
          matbench,
          equivariant interatomic, machine learning in high energy, machine learning for physics
        2: materials discovery with, galaxy classification with deep, materials, crystal*, catalyst*,
          physics,
          quantum, phases of matter, galaxy, alloys, crystal structure prediction, interatomic potential*,
          materials discovery, potential energy surface*, ab initio, schrodinger equation, many body,
          electronic structure, density functional, wave function*, wavefunction*, LHC, collider*,
          gravitational wave*, cosmolog*, astronom*, exoplanet*, supernova*, dark matter, plasma, tokamak,
          superconduct*, battery, photonic*, metamaterial*, jets, lattice, many electron schrodinger
        1: material, physical, particle*
      `),
    },
    {
      id: 'genomics',
      label: 'Genomics & cells',
      isShared: true,
      related: ['proteins', 'clinical-health'],
      ...readCues(`
        3: dna language model*, genomic foundation, genomics deep learning, deep learning for genomics,
          gene expression prediction, single cell foundation, noncoding variants with deep,
          regulatory genomics deep, dna sequence model*, variant calling with deep, genome language,
          sequence specificities of dna and rna binding proteins by deep, single cell deep,
          deep generative modeling for single cell, scgpt, enformer, deep learning in genomics,
          rna structure prediction with, single cell transcriptomics with,
          convolutional neural network* dna,
          foundation model for single cell, deep learning for biology,
          splicing from primary sequence with deep,
          geneformer, single nucleotide genomic, nucleotide transformer, cell type annotation with,
          gene regulatory network inference with, deep learning based sequence model, dnabert, hyenadna,
          deepvariant, alphagenome, alphamissense, scvi, cellpose, scbert, deepbind, single cell language,
          perturbation response prediction, rna language model*
        2: genomic*, gene, dna, single cell, rna, transcriptomic*, cells, noncoding variants,
          missense variant*, variant calling, genome*, splic*, chromatin, enhancers, nucleotide*, omics,
          transcriptional, variant effect*, biology, mutations, regulatory sequence*, microbiome, phenotyp*,
          dna foundation, rna foundation, cell foundation
        1: regulatory, biolog*, cell, variants, genetic
      `),
    },
    {
      id: 'weather-climate',
      label: 'Weather & climate',
      isShared: true,
      related: ['physics-informed', 'remote-sensing'],
      ...readCues(`
        3: weather forecasting with, global weather forecasting, graphcast, medium range weather,
          medium range global weather, data driven weather, pangu weather, fourcastnet,
          machine learning weather, climate emulat*, neural general circulation, deep learning climate,
          machine learning for climate, deep learning for earth system, weather model* machine,
          climate change with machine learning, neural weather, generative models of radar, weatherbench,
          downscaling with deep, foundation model for weather, 3d neural networks weather,
          weather foundation,
          climate modeling with, parameterization of subgrid with, rainfall runoff with, gencast,
          neural earth system, machine learning for weather
        2: precipitation nowcasting, nowcasting, weather, climate, atmospheric, precipitation,
          forecasts of weather, earth system, ocean, flood*, rainfall, runoff, streamflow, el nino, ENSO,
          hurricane*, cyclone*, sea surface temperature, sea ice, wildfire*, drought*, hydrolog*,
          solar irradiance, watersheds, storm*, wind speed, flood forecasting, weather prediction with
        1: global, physic*, forecast*
      `),
    },
    {
      id: 'medical-imaging',
      label: 'Medical imaging',
      related: ['segmentation', 'clinical-health'],
      ...readCues(`
        3: medical image*, biomedical image*, deep learning mri, mri segmentation,
          skin cancer classification,
          brain tumor segmentation, mammogra* deep, ct segmentation, medical vision, ultrasound deep,
          chexnet,
          medical segmentation, pathology foundation, image registration deep, fastmri, covid net,
          endoscop* deep, organ segmentation, x ray classification, computed tomography deep, 3d medical,
          mri synthesis, mri translation, nuclei segmentation, cell segmentation,
          nuclei instance segmentation,
          polyp segmentation, retinal vessel segmentation, medical vision language,
          radiology vision language,
          report generation from chest, medical foundation model*, radiology report generation,
          tumor segmentation, tumour segmentation, lesion segmentation, contrast enhanced mri,
          surgical scene,
          diabetic retinopathy detection, organ mesh, medical image registration, multi-modality medical,
          deformable registration, chexpert, mimic cxr, medsam, mri super, image segmentation in medical,
          medical visual question, medical visual representation*,
          surgical phase recognition, deep learning for radiology, BraTS
        2: chest x ray*, chest radiograph*, histopatholog*, computational pathology, retinal fundus,
          radiology report*, medical imaging, diabetic retinopathy, lesion detection, whole slide,
          lung nodule*,
          radiomics, mri reconstruction, mr image*, digital pathology, brain lesion, brain mri, MRI, CT,
          tumor*,
          tumour*, radiolog*, x ray, pathology, lesion*, radiograph*, brain tumor, tomograph*,
          clinical images,
          biomedical, nuclei, surgical, ultrasound, biopsy, microscopy image*, mammogra*, endoscopic video*,
          surgical video*, pathology image*, tumor mri, skin cancer, melanoma, dermatolog*, retinal, fundus,
          histolog*, breast cancer, lung cancer, cancer detection, prostate, cardiac, echocardiogra*, PET,
          microscopy, mitosis, polyp*, colonoscopy, dental, glioma*, OCT, angiograph*, pneumonia,
          anatomical,
          low dose, alzheimer*, ct reconstruction, ct denoising, medical volumetric, echocardiogra* deep
        1: medical, diagnosis, clinical, scans, patients, brain
      `),
    },
    {
      id: 'clinical-health',
      label: 'Clinical & health records',
      isShared: true,
      related: ['medical-imaging', 'time-series'],
      ...readCues(`
        3: clinical language model*, clinical notes with, medical language model*,
          clinical prediction model* with deep, medical question answering,
          large language models encode clinical, deep learning healthcare, machine learning in medicine,
          machine learning for health*, clinical nlp, biomedical language, mimic iii, medical llm*,
          health language model*, biomedical natural language, wearable health with, medical ai,
          mortality prediction with, diagnosis with deep, disease prediction with,
          deep learning in medicine,
          clinical bert, doctor ai, medical reasoning, biobert, deep patient, clinicalbert, pubmedbert,
          biogpt,
          medqa, medmcqa, pubmedqa, med palm, chatdoctor, gatortron, mimic iv, medical chat,
          medical knowledge llm*, clinical large language, medical large language, biomedical text mining,
          conversational diagnostic, deep survival, electronic health records with deep, clinical llm*
        2: electronic health record*, patient representation, clinical time series, ehr, biomedical text,
          sepsis prediction, icu data, ai in healthcare, clinical decision support, medical diagnosis,
          clinical,
          patient*, medical, health, hospital*, disease*, biomedical, diagnos*, medicine, readmission,
          sepsis,
          ICU, intensive care, ECG, electrocardiogram*, arrhythmia*, medication*, personalized treatment,
          diabetes, glucose, survival prediction, survival analysis, critical care, mortality, physician*,
          nursing, healthcare, huatuo*
        1: risk prediction, treatment*, care
        -2: medical image*, biomedical image*
      `),
    },
    {
      id: 'education',
      label: 'Education & knowledge tracing',
      isShared: true,
      related: ['recommender-systems', 'clinical-health'],
      ...readCues(`
        3: knowledge tracing, cognitive diagnosis model*, neural cognitive diagnosis,
          student performance prediction, educational data mining, automated essay scoring, essay scoring,
          automatic short answer grading, short answer grading, predicting student performance,
          student dropout prediction, mooc dropout, intelligent education, educational question generation,
          llm tutor*, ai tutor*, tutoring with language models, student modeling,
          programming education with language, exercise recommendation, course recommendation,
          language models for education, ai teaching assistant*
        2: cognitive diagnosis, intelligent tutoring, tutoring system*, student*, learner model*,
          item response,
          MOOC, adaptive testing, learning analytics, essays, classroom*, educational, education, tutor,
          tutoring, automated scoring, automated grading, automatic grading, short answer*, pedagog*,
          homework,
          teaching assistant*, programming course*, programming education, grading with language
        1: teachers, curricul*, school*, grading, exercises, course*, learners, teaching
        -2: student teacher, teacher student, noisy student, teacher model*, curriculum learning,
          student network*, student model*, student distillation, students distill*, course of,
          educational attainment, teacher forcing, teacher assistant
      `),
    },
    {
      id: 'brain-signals',
      label: 'Brain signals & decoding',
      isShared: true,
      related: ['time-series', 'medical-imaging'],
      ...readCues(`
        3: brain decoding, neural decoding with, eeg decoding, eeg classification, eeg foundation,
          eeg emotion recognition, decoding from fmri, fmri to image, brain to text, brain to image,
          mind reading from, reconstruct* visual stimuli, brain computer interface with deep,
          brain foundation model*, brain graph transformer*, brain network transformer*,
          brain encoding model*,
          eeg embedding*, motor imagery classification, eegnet, eeg based emotion,
          emotion recognition from eeg, eeg signals with deep, deep learning based electroencephalogra*,
          neural data transformer*
        2: EEG, MEG, fMRI, brain computer interface*, motor imagery, electroencephalogra*,
          brain signal*, brain activity, neural recordings, spike sorting, connectome*, intracranial,
          neural decoding, brain network*, brain machine interface*, brain recordings, speech decoding,
          neural population, neural responses, neuroprosthe*, BCI, visual cortex, spike trains, sleep stag*,
          eeg data, brain responses, electrocorticogra*, brain imaging, neuroimaging,
          eeg based brain computer,
          large brain model*
        1: brain, cortex, neural activity, decoding, neuroscience
      `),
    },
    {
      id: 'quantum-learning',
      label: 'Quantum machine learning',
      related: ['kernel-methods'],
      ...readCues(`
        3: quantum machine learning, quantum neural network*, quantum kernel*, quantum convolutional,
          quantum reinforcement learning, quantum generative, quantum learning theory, quantum classifier*,
          barren plateau*, quantum boltzmann, quantum deep learning, quantum federated,
          quantum enhanced learning, quantum support vector, quantum perceptron*, quantum circuit learning,
          pennylane, quantum transformer*, quantum feature map*, quantum enhanced feature,
          quantum natural gradient, quantum graph neural, tensorflow quantum, quantum reservoir computing
        2: variational quantum, quantum circuit*, parameterized quantum, quantum advantage,
          quantum comput*, quantum inspired, qubit*, quantum enhanced, quantum feature*, quantum classical,
          quantum algorithm*, quantum data
        1: quantum
      `),
    },
    {
      id: 'physics-informed',
      label: 'PDEs & physics-informed learning',
      related: ['neural-odes', 'weather-climate'],
      ...readCues(`
        3: physics informed, neural operator*, fourier neural,
          deeponet,
          operator learning, learning to simulate, physics simulation with graph,
          mesh based simulation, scientific machine learning, deep galerkin,
          sindy, sparse identification of nonlinear, neural pde, high dimensional partial differential,
          turbulence modeling with, machine learning fluid, parametric partial differential,
          discovering governing equations, deep ritz, data driven discovery of, learned simulators,
          symbolic physics, simulate complex physics, PINN, deep learning for pdes,
          physics based deep learning,
          neural network methods for differential, fourier neural operator*, pde foundation, neural pde*,
          physics informed machine, hamiltonian neural, lagrangian neural, deepxde, pdebench,
          equation discovery, learning physical dynamics, physics constrained neural,
          neural network solution*,
          neural surrogate*, physics guided neural, deep learning of dynamical, learned simulation,
          neural solver*
        2: surrogate modeling with, physics guided, solution operator*, koopman, reduced order model*,
          forward and inverse problems, PDE, governing equation*, fluid*,
          dynamical systems, turbulen*, navier stokes, aerodynamic*, CFD, finite element, reynolds averaged,
          scientific computing, natural laws, symbolic regression, multiphysics, boundary value,
          physical systems, nonlinear dynamics, airfoil*, solving differential equations,
          differential equation model*, pde solver*, solving partial differential,
          partial differential equations with
        1: physics, solutions of equations, simulation*, equations, surrogate*, operator*,
          partial differential equation*
      `),
    },
    {
      id: 'combinatorial-optimization',
      label: 'Combinatorial optimization',
      isShared: true,
      related: ['graph-neural-networks', 'planning-search'],
      ...readCues(`
        3: neural combinatorial, learning to branch, pointer networks, learning heuristics,
          neural algorithm design, boolean satisfiability with, learning combinatorial,
          matrix multiplication algorithms with reinforcement, sorting algorithms using deep,
          program search with large language models, learn to optimize, decision focused learning,
          predict then optimize, learned heuristics, neural solver*, neural heuristic*,
          neural vehicle routing,
          neural large neighborhood, machine learning for combinatorial, learning for vehicle routing,
          smart predict
        2: combinatorial optimization, travelling salesman, traveling salesman, vehicle routing,
          mixed integer programming, branch and bound, routing problem*, algorithm discovery,
          job shop scheduling, bin packing, learning to solve, maximum cut, integer programming,
          quadratic assignment, graph matching, np hard, knapsack, combinatorial, combinatorial problem*,
          heuristics, solvers, satisfiability, TSP, mixed integer, large neighborhood search,
          constraint programming, scheduling problem*, shop scheduling, graph coloring, metaheuristic*,
          SAT solver*
        1: optimal solutions, graphs
        -2: heuristics and biases, combinatorial chemistry, judgment under uncertainty,
          combinatorial librar*, combinatorial bandit*, combinatorial geometry
      `),
    },
  ],
};
