import { readCues } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Overview" of the built-in taxonomy. */
export const overviewArea: Area = {
  id: 'overview',
  label: 'Overview',
  field: machineLearning,
  techniques: [
    {
      id: 'survey-scaling-laws',
      label: 'Surveys & scaling laws',
      isShared: true,
      related: ['llm-evaluation', 'llm-pretraining'],
      ...readCues(`
        3: neural scaling, survey of large language, survey on large language, survey of machine,
          compute optimal, systematic review of machine learning, deep learning a review,
          survey of transformers, survey on transfer, scaling is predictable,
          representation learning a review, deep learning in neural networks an overview, laws for neural,
          a systematic survey, survey and outlook, survey of large, comprehensive survey,
          trends in machine learning, machine learning trends, review of machine learning,
          machine learning a review, deep learning an overview, overview of machine learning,
          introduction to machine learning, introduction to deep learning, deep learning review,
          scaling laws in language, foundation models a survey,
          neural networks a review, large language models a survey,
          survey of deep learning, survey on deep learning, review of deep learning,
          survey of deep neural, survey on deep neural, survey of deep reinforcement,
          survey on deep reinforcement, review of deep neural, review of deep reinforcement,
          overview of deep learning, recent advances in deep learning
        2: scaling law*, scaling hypothesis, experimental analysis of, literature survey,
          scaling laws for, survey of, scaling properties, experimental comparison, survey,
          comparative study, empirical study, position paper, tutorial, systematic review,
          comprehensive review, literature review, overview of, experimental analysis,
          comprehensive comparison, benchmarking, unified evaluation, power law*, reviews, overview,
          introduction to neural, transformers a survey, a survey and
        1: taxonomy of, challenges and opportunities, benchmark, review, re evaluat*, comprehensive,
          taxonomy, challenges, perspectives, scaling, trends, prospects, opportunities, primer,
          introduction
        -2: deep learning for, deep learning with, deep learning on, household survey*,
          labor force survey*, survey data, sky survey*, survey respondent*, survey experiment*,
          movie reviews, product reviews, code review, dark energy survey, galaxy survey*,
          field survey*, power law distribution of, deep learning in genomics, deep learning model*
      `),
    },
    {
      id: 'datasets-benchmarks',
      label: 'Datasets & benchmarks',
      isShared: true,
      related: ['llm-evaluation', 'data-curation'],
      ...readCues(`
        3: a benchmark for, benchmark dataset*, dataset and benchmark,
          imagenet large scale visual, common objects in context, ms coco, image database,
          a challenge dataset, benchmarks for, multi-task benchmark,
          dataset collection, mlperf, benchmarking machine learning, human annotated dataset,
          training dataset of, benchmark environments, large scale benchmark, learning benchmark,
          open graph benchmark, dataset for machine learning, dataset for deep learning,
          benchmark for reinforcement, benchmarking deep learning, database of handwritten,
          machine learning repository, machine learning challenge, openml, dataset for image,
          dataset for object, benchmark for image, video dataset for, dataset for video,
          benchmark for video, benchmark for deep learning, benchmark for machine learning,
          datasets for natural language, benchmark for natural language, datasets for computer vision,
          new image dataset, open images dataset
        2: new dataset, large scale dataset, a dataset for, a dataset of, evaluation benchmark*,
          open dataset, challenging benchmark*, benchmark and, benchmark of, corpus for, annotated corpus,
          test suite, evaluation platform, benchmark, leaderboard*, shared task, benchmarking, collects,
          crowd workers, dataset and baseline, evaluation dataset, large dataset, comprehension dataset,
          new benchmark, nlp benchmark, machine learning benchmark*, deep learning benchmark*, tiny images,
          benchmark suite, standard benchmark*
        1: datasets, database, corpus, annotated, evaluation, collected
        -2: on benchmark dataset*, several datasets, public datasets, real world datasets,
          knowledge database, database system*, benchmark datasets show, on benchmarks,
          benchmark interest rate*, protein sequence databases, databases of protein,
          extensive experiments on, tabular datasets, imagenet dataset, various datasets,
          datasets demonstrate, benchmark datasets demonstrate, dataset distillation, small datasets
      `),
    },
    {
      id: 'data-curation',
      label: 'Data selection & curation',
      related: ['active-learning', 'llm-pretraining', 'synthetic-data'],
      ...readCues(`
        3: data mixture*, data mixing, pre-training data, pretraining corpus, dataset distillation,
          dataset condensation, data pruning, training data for language, web scale data,
          filtered web data, common crawl, web crawl*, domain reweighting, open corpus, the Pile,
          coreset selection, laion, fineweb, refinedweb, instruction data selection, quality filtering,
          data ordering, influence based data, example forgetting, diverse text for language,
          trillion token dataset, training data selection, dataset pruning, dataset cartography,
          data shapley, data valuation for, training data creation,
          programmatic labeling, deduplicating training, deduplication of training,
          data for language model*, data for large language, language model data, data quality for machine,
          data efficient training, dataset compression, selecting training data
        2: data curation, data selection, data filtering, deduplicat*, data quality, data valuation,
          web data, high quality data, curated, filtered, training data, corpora, data mixtures,
          data composition, calibration data, web corpus, web corpora, labeling functions, data distillation,
          data centric
        1: filter*, corpus
        -2: museum curation, data quality in survey*, data quality of administrative
      `),
    },
    {
      id: 'synthetic-data',
      label: 'Synthetic data',
      related: ['data-augmentation', 'data-curation'],
      ...readCues(`
        3: synthetic images for, training on generated, model collapse, synthetic text, llm generated data,
          simulated data for training, data generation with, synthesizing training data,
          synthetic data for, data from language models, learning from synthetic,
          bootstrapping from language models, synthetic instruction*, generating training data,
          synthetic corpus, artificially generated, instructions generated, SMOTE*, synthetic data vault,
          synthetic training data, synthetic data generation, synthetic tabular,
          tabular data generation, tabular data synthesis, synthetic pretraining,
          synthetic data in machine, training on synthetic, trained on synthetic, llm generated,
          generated training data, generative data augmentation,
          data augmentation with generative, data augmentation with language, data augmentation using gan*,
          data augmentation using language, synthetic instruction data, generative models for tabular,
          tabular gan*, synthetic minority over
        2: synthetic data, synthetic dataset*, synthetic training, data synthesis, generated data,
          self generated, synthetic, synthesized data, generated examples, synthetically, self consuming,
          synthetic question*
        1: generated, synthe*
        -2: synthetic biology, synthetic chemistry, synthetic route*, synthetic control,
          synthetic aperture, synthetic polymer*, synthetic peptide*, organic synthesis, biosynthe*
      `),
    },
  ],
};
