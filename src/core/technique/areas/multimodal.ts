import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Multimodal" of the built-in taxonomy. */
export const multimodalArea: Area = {
  id: 'multimodal',
  label: 'Multimodal',
  field: machineLearning,
  venues: readPhrases(`
    acm multimedia, multimedia, ICMR, multimodal interaction
  `),
  techniques: [
    {
      id: 'vision-language-pretraining',
      label: 'Vision-language pretraining',
      related: ['multimodal-llm', 'contrastive-learning'],
      ...readCues(`
        3: vision language pre-training, visual language pre-training, contrastive language image, CLIP,
          image text pre-training, vision and language representation, vision language representation,
          natural language supervision, language image pre-training, image text contrastive,
          visual and language, visiolinguistic, vision and language pre-training, image text pair*,
          vision language model*, image text foundation, noisy text supervision, vision language alignment,
          language vision pre-training, aligned image text, vision and language tasks,
          image text representation*, joint vision and language, universal image text,
          sigmoid loss for language, vision language foundation, cross modality encoder*, open clip,
          large scale noisy image, visual linguistic, vision foundation model*, contrastive captioner*,
          noisy image text, image language pre-training, image text dataset*, image text data,
          vision and language model*, contrastive vision language, SigLIP, ALBEF, ViLT
        2: image and text, text and images, captions, vision language, vision and language, BLIP
        1: multimodal, cross modal, zero shot
        -2: video clip*, paper clip, vision language action, surgical clip*, visual question answering,
          clipping, large vision language
      `),
    },
    {
      id: 'multimodal-llm',
      label: 'Multimodal language models',
      related: ['vision-language-pretraining', 'visual-qa'],
      ...readCues(`
        3: multimodal large language, multimodal language model*, multimodal llm*, mllm*, large multimodal,
          visual language model*, large vision language, vision language assistant*, visual instruction,
          multimodal chain, frozen language models, LLaVA, GPT 4V, minigpt*, vision llm*,
          language model with vision, multimodal foundation, unified multimodal, image text to text,
          frozen image encoders, any to any, multimodal instruction*, blip 2, multimodal model*,
          multimodal few shot, LVLM*, multimodal understanding and generation, omni modal,
          multimodal reinforcement, multimodal chain of thought, video llm*, video large language,
          visual token*, vision language reasoning, multimodal in context, language image model, InternVL*,
          qwen vl, audio visual language model, multimodal assistant*, multimodal gpt, image tokens,
          video language model*, visual instruction data, large language and vision,
          language and vision assistant, VLM*, LLaVA*, MMBench, MMMU
        2: multimodal, vision language model*, visual tokens, vision encoder*, frozen vision, omni modal*,
          mixed modal, multimodal reasoning
        1: images and text, Omni, visual, modalit*
        -2: omnibus, omnivor*, multimodal transport, multimodal therapy, multimodal discourse
      `),
    },
    {
      id: 'image-captioning',
      label: 'Image captioning',
      related: ['visual-qa', 'vision-language-pretraining'],
      ...readCues(`
        3: image caption*, caption generation, captioning, describing images, dense captioning,
          image to text, video captioning, generating captions, visual storytelling,
          visual semantic alignments, image caption generator, describing video, novel object captioning,
          CIDEr, caption evaluation, coco captions, dense caption*, generating image descriptions,
          image description generation, automatic image description, image description evaluation,
          sentences from images, captioning model*, novel object caption*, video to text,
          describe videos
        2: image description*, alt text, caption, describe images, describes an image, captioners,
          captioning evaluation
        1: description*
        -2: text to image
      `),
    },
    {
      id: 'visual-qa',
      label: 'Visual question answering',
      related: ['multimodal-llm', 'question-answering'],
      ...readCues(`
        3: visual question answering, VQA*, visual reasoning, image question answering,
          questions about images, visual commonsense, video question answering, knowledge based vqa,
          compositional language and elementary visual, bottom up and top down attention,
          visual entailment, multimodal question answering, science question*, stacked attention,
          visual question, real world visual reasoning, multimodal reasoning, compositional question*,
          visual grounding in vqa, outside knowledge, DocVQA, TextVQA, OK VQA, CLEVR, visual dialog,
          movieqa, visual commonsense reasoning, questions about an image,
          knowledge based visual question, document visual question, chart question,
          question answering on images
        2: questions about pictures, elementary visual reasoning, image question
        1: question, answer, visual
      `),
    },
    {
      id: 'visual-grounding',
      label: 'Visual grounding & scene graphs',
      related: ['object-detection', 'multimodal-llm'],
      ...readCues(`
        3: visual grounding, referring expression*, phrase grounding, scene graph*,
          grounded language image, grounding dino, grounded pre-training,
          visual relationship*, human object interaction, language grounding, grounding language,
          grounded language learning, dense image annotations, visual genome, 3d grounding,
          phrase localization, region to phrase, flickr30k entities, grounded vision,
          context dependent grounding, open set object detection, grounding natural language,
          spatial reasoning in images, video grounding, MDETR, RefCOCO*, natural language object retrieval,
          temporal grounding, video moment, referring image,
          referring segmentation, scene graph generation, grounding multimodal,
          panoptic scene
        2: grounding, grounded, referring, relationships between objects, grounded language,
          moment retrieval,
          moment localization, relationship detection, language query, region level
        1: regions, phrases, spatial
        -2: grounding line, electrical grounding, grounded theory
      `),
    },
    {
      id: 'audio-visual',
      label: 'Audio-visual learning',
      related: ['audio-events', 'cross-modal'],
      ...readCues(`
        3: sound source localization, visual speech, talking face, visually guided sound,
          lip sync*, cross modal audio, ambient sound, visually indicated sounds, video to audio,
          speech driven, audio driven, sound and vision, visual sound, audio visual representation*,
          sound source in visual,
          lipnet, sentence level lipreading, lip reading in the wild,
          speech to lip, vggsound, audio visual segmentation,
          audio visual speech recognition, audio visual speech separation, audio visual speech enhancement,
          audio visual event localization
        2: audio visual, audiovisual, lip reading, lipreading, sound and image*, sounds of,
          audio from video, audio and visual, soundtrack, audio visual source, audio visual model*,
          audio visual correspondence, sounding object*, visual speech recognition, audio and video
        1: audio, sound
      `),
    },
    {
      id: 'cross-modal',
      label: 'Cross-modal retrieval & fusion',
      related: ['vision-language-pretraining', 're-identification'],
      ...readCues(`
        3: cross modal retrieval, image text retrieval, multimodal fusion, multimodal learning,
          text video retrieval, multimodal representation*, visual semantic embedding*, multimodal deep,
          image text matching, cross modal hashing, modality fusion, multimodal machine learning,
          missing modalit*, text to video retrieval, multimodal transformer*, joint embedding space,
          multimodal sentiment, multimodal embedding*, one embedding space, cross modal learning,
          cross modal attention, modality gap, multi view learning, visual semantic, video text retrieval,
          recipe retrieval, multimodal retrieval, cross modal matching, cross modal alignment,
          multimodal classification, noisy correspondence, CMU MOSE*, CMU MOSI,
          multimodal language sequences, text video embedding*,
          image sentence*, image recipe, flickr30k, cross modal embedding*,
          multimodal feature fusion
        2: sensor fusion, canonical correlation analysis, emotion recognition, multisensory,
          cross modal, modalities, crossmodal, multimodal language analysis, multimodal data fusion,
          multimodal emotion recognition
        1: fusion, modality, joint embedding, multimodal
        -2: nuclear fusion, fusion reactor, plasma, spinal fusion, gene fusion, cell fusion,
          model fusion, fusion protein*, modality of treatment, cross modal priming
      `),
    },
  ],
};
