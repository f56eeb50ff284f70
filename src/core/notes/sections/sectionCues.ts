/**
 * The words by which limits, code and data are found in an abstract: our own lists, in lower case. Phrases are matched
 * as whole words, with hyphens as spaces. Few on purpose: what is not sure is left out.
 */
const list = (text: string): readonly string[] => text.split(', ');

/** What says that a work tells its own limits. Only sentences after the main one are looked at. */
export const limitCues: readonly string[] = list(
  'limitation of this, limitation of our, limitation of the study, limitations of this, limitations of our, ' +
    'limitations of the study, limitations include, limitation is, limitations are, was limited by, were limited by, ' +
    'is limited by, is limited to, are limited to, was limited to, were limited to, left for future work, further research is needed, further ' +
    'research is required, further studies are needed, more research is needed, further work is needed, further ' +
    'studies are required, further investigation, should be interpreted with caution, caution is warranted, low ' +
    'certainty, very low certainty, risk of bias was high, small sample size, small sample sizes, cannot be ruled out, ' +
    'remains to be seen, remain to be determined, remains to be determined, remains unknown, does not improve, did not ' +
    'improve, no significant difference, no significant differences, not generalize, not generalise, may not be ' +
    'generalizable, at the cost of, at the expense of, we do not consider, we do not address, beyond the scope, ' +
    'sample was small, small sample, sample is small, sample comes from one, single centre study, single center study, ' +
    'larger trials are needed, longer trials are needed, larger studies are needed, longer studies are needed, must be ' +
    'retrained, is restricted to, are restricted to, was restricted to, beschrankt sich auf, einschrankend, se limite a, ' +
    'limites de cette etude, se limita a',
);

/** What says where code or data can be had. */
export const codeCues: readonly string[] = list(
  'code is available, codes are available, code and data are, code and models are, code and dataset are, source code, ' +
    'code will be, code has been, code can be found, our code, the code is, implementation is available, codes are ' +
    'publicly, code is publicly, code available, open sourced at, open source at, project page, is freely available at, ' +
    'are freely available at, software is available',
);

/** Names of well-known data sets and benchmarks, spelt as papers spell them. */
export const dataSetNames: readonly string[] = list(
  'ImageNet, ImageNet-1k, ImageNet-21k, CIFAR-10, CIFAR-100, CIFAR10, CIFAR100, SplitCIFAR100, MNIST, COCO, MS COCO, ' +
    'Pascal VOC, Cityscapes, ADE20K, KITTI, nuScenes, Kinetics, Kinetics400, Kinetics-400, Kinetics 600, UCF101, ' +
    'LibriSpeech, Common Voice, GLUE, SuperGLUE, SQuAD, SNLI, MNLI, WikiText, WikiText-2, WikiText-103, The Pile, ' +
    'RedPajama, LAMBADA, MMLU, GSM8K, MATH500, HumanEval, MBPP, HellaSwag, ARC-Challenge, TruthfulQA, MT-Bench, ' +
    'LongBench, Needle-in-a-Haystack, ZeroScroll, InfiniteBench, AlpacaEval, IFEval, PRM800K, BIG-bench, LoCoMo, ' +
    'MovieLens, Criteo, OpenAssistant, LAION-5B, MIMIC-III, MIMIC-IV, UK Biobank, NHANES, TCGA, ADNI, BraTS, OGB, ' +
    ' SWE-bench, PaperBench, VQAv2, TextVQA, MMMU, ScienceQA, WMT14, FLORES, CNN/DailyMail, XSum',
);

/** Nouns that a data set or a body of sources is called by. */
export const dataNouns: ReadonlySet<string> = new Set(
  'dataset datasets benchmark benchmarks corpus corpora database databases archive archives survey surveys census'.split(
    ' ',
  ),
);

/** Whom or what a study counts: with a number before it, this is its sample. */
export const sampleNouns: ReadonlySet<string> = new Set(
  (
    'patients participants adults children women men people individuals subjects volunteers respondents students ' +
    'pupils teachers workers employees households families firms companies banks countries municipalities villages ' +
    'schools hospitals articles trials studies interviews interviewees observations images recordings documents letters ' +
    'infants adolescents cases controls mice rats samples species sites users customers nurses physicians farmers farms ' +
    'restaurants colonies plants trees genomes cities counties districts ' +
    'patienten patientinnen teilnehmer probanden personen kinder erwachsene befragte falle pflegekrafte adultes enfants ' +
    'femmes hommes personnes communes pacientes ninos adultos personas casos expedientes pazienti bambini adulti'
  ).split(' '),
);

/** Words before which the description of a data set begins. */
export const dataPrepositions: ReadonlySet<string> = new Set(
  'on across over using from in with of by to include including includes where containing'.split(' '),
);

/** What may stand right behind a data noun in the singular; before another word (`benchmark problems`) it is none. */
export const dataFollowers: ReadonlySet<string> = new Set(
  'and or of for on in with from to that which we show shows showed demonstrate demonstrates is are was were has by'.split(
    ' ',
  ),
);

/** A description of data that says nothing but that there is some. */
export const emptyDescriptions =
  /^(?:(?:the|a|an|this|these|those|our|their|its|such|each|both|all|other)\s)?\S+$/i;
