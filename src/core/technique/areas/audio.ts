import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Speech & audio" of the built-in taxonomy. */
export const audioArea: Area = {
  id: 'audio',
  label: 'Speech & audio',
  field: machineLearning,
  venues: readPhrases(`
    interspeech, ICASSP, acoustics, ASRU, ISMIR, speech communication,
    speech and language processing, spoken language technology, WASPAA
  `),
  techniques: [
    {
      id: 'speech-recognition',
      label: 'Speech recognition',
      related: ['speech-representations', 'text-to-speech'],
      ...readCues(`
        3: speech recognition, acoustic model*, connectionist temporal classification,
          end to end speech,
          listen attend and spell, speech transcription, transcription of speech, rnn transducer,
          acoustic modeling, large vocabulary continuous, deep speech, speech to text, librispeech,
          voice recognition, speech recogniz*, streaming recognition, voice search, specaugment,
          hotword detection, spoken term detection, word error rate, whisper model*, speech llm*,
          speech language model*, code switching speech, streaming speech recognition, speech foundation,
          neural transducer*, speech model*, acoustics to word, phone recognition, distant speech,
          wake word*,
          voice activity detection, robust speech recognition, endpoint detection in speech,
          speech separation for recognition, large vocabulary recognition, espnet,
          spectrogram augmentation, time delay neural, speech commands, ted lium, libri light,
          keyword spotting,
          open source speech, speech dataset*
        2: CTC, Whisper, phoneme recognition, Conformer, transducer*, spoken, transcri*, phoneme*,
          utterances,
          speech command*, dictation, conversational speech, filterbank*, sequence transduction,
          speech corpus,
          speech corpora, voice assistant*, multilingual speech, kaldi, phoneme classification, ASR
        1: speech, voice, acoustic*, audio
        -2: gene transcription, transcription factor*, transcriptom*, free speech, hate speech,
          speech act*, speech impairment, rna transcri*, piezoelectric, ultrasonic transducer*,
          cochlear implant*, hearing impair*, hearing loss, hearing aid*, normal hearing, listeners,
          audiometr*,
          aphasi*, older adults, elderly, recognition threshold*, recognition score*, in the deaf
      `),
    },
    {
      id: 'text-to-speech',
      label: 'Speech synthesis',
      related: ['speech-recognition', 'music'],
      ...readCues(`
        3: text to speech, speech synthesis, voice conversion, vocoder*, voice cloning, wavenet,
          tacotron,
          spectrogram prediction, neural codec language, waveform generation, parallel wavegan, fastspeech,
          mel spectrogram*, speech generation, emotional speech synthesis, singing voice synthesis,
          zero shot tts, natural tts, voice synthesis, raw waveform, synthesis of speech, style tokens,
          natural speech, codec language model*, speech editing, dialogue speech, griffin lim,
          spectrogram inversion, voice style transfer, parametric speech, phonetic posteriorgram*,
          audio synthesis, concatenative speech, waveform synthesis, conditional waveform,
          many to many voice,
          multi-speaker tts, expressive tts, speech synthesizer*, melgan, hifi gan, neural vocod*
        2: prosody, waveform*, prosod*, voices, speech naturalness, expressive speech, synthesizers,
          speaking style, raw audio, TTS
        1: speech, voice, synthesis, audio
        -2: gravitational wave*
      `),
    },
    {
      id: 'speaker-recognition',
      label: 'Speaker recognition',
      related: ['speech-representations', 'metric-learning'],
      ...readCues(`
        3: speaker recognition, speaker verification, speaker diarization, speaker identification,
          speaker embedding*, x vector*, i vector*, d vector*, voxceleb, diarization, speaker adaptation,
          anti-spoofing, voice biometrics, speaker dependent, ecapa, who spoke when,
          end to end text dependent, speaker model*, plda, voice spoofing, speaker clustering,
          speaker vectors,
          speaker feature*, voxceleb*, text independent speaker, text dependent speaker,
          speaker representation*, tdnn based, speaker extraction
        2: language recognition, voices, spoofing, speaker change, who speaks when, target speaker
        1: voice, speaker*
        -2: native speaker*, house speaker, loudspeaker*, speaker of
      `),
    },
    {
      id: 'speech-enhancement',
      label: 'Enhancement & separation',
      related: ['audio-events'],
      ...readCues(`
        3: speech enhancement, speech separation, speech denoising, dereverberation, cocktail party,
          music source separation, blind source separation, audio separation, audio enhancement,
          time domain audio separation, permutation invariant training, target speaker extraction,
          deep clustering for separation, speech dereverberation, bandwidth extension, noisy speech,
          time frequency masking, sound separation, packet loss concealment, voice separation,
          spectrogram masking, speaker separation, dereverberat*, single-channel speech,
          mask based beamforming, neural beamform*, speech denois*, speaker-conditioned,
          short time spectral amplitude, noise reduction in speech, acoustic echo cancellation
        2: source separation, echo cancellation, beamforming, independent component analysis, separation,
          noise robust, time frequency, monaural, acoustic noise, spectral mask*, denoiser, reverberant,
          reverberation, noise suppression, talker speech, multi-talker, waveform domain,
          spectral subtraction,
          ratio mask*
        1: noisy, mask*, spectrogram*
        -2: separation of powers, phase separation, chromatograph*, membrane separation, gas separation,
          separation distance, marital separation
      `),
    },
    {
      id: 'audio-events',
      label: 'Audio & sound events',
      related: ['audio-visual', 'music'],
      ...readCues(`
        3: audio classification, audio tagging, acoustic scene, audio set, audioset, sound classification,
          audio representation*, audio captioning, audio language model*, audio pattern*,
          audio spectrogram transformer, audio generation, text to audio, audio understanding,
          sound recognition, audio retrieval, audio pre-training, neural audio, audio codec,
          audio compression,
          audio events, sound effects, contrastive language audio, audio foundation, audio embedding*,
          bird sound*, general audio, acoustic event*, audio synthesis, audio diffusion, sound separation,
          audio separation, audio reasoning, audio llm*, audio large language, urbansound*, fsd50k,
          audiocaps,
          bird detection in audio, audio generative, sound event detection, sound event local*,
          language audio, audio neural, audio dataset*, environmental audio, audio question answering
        2: sound event*, environmental sound*, bioacoustic*, audio, sound detection, acoustic events,
          soundscape*, foley, sound generation, animal vocali*, birdnet, sound representation*, audio-text
        1: sound*, acoustic*, spectrogram*
        -2: sound policy, speed of sound, ultrasound, audio visual, sound waves
      `),
    },
    {
      id: 'music',
      label: 'Music',
      isShared: true,
      related: ['audio-events', 'text-to-speech'],
      ...readCues(`
        3: music generation, music information retrieval, music transcription, music recommendation,
          symbolic music, music transformer, music tagging, musical audio, music source separation,
          generating music, music understanding, beat tracking, chord recognition, music modeling,
          music composition, music language model*, music classification, genre classification,
          text to music,
          music synthesis, controllable music, cover song, music dataset, DDSP,
          differentiable digital signal,
          million song, musdb*, gtzan, maestro dataset, musicnet, nsynth, music signal*, music audio,
          singing voice synthesis, chord estimation, automatic music, optical music recognition,
          chorales generation, melody extraction, lyrics generation, music recommender*, drum transcription,
          deep learning for music, music streaming recommend*
        2: melody, piano, musical score*, musical instrument*, drum*, musicians, music, musical, songs,
          genre*,
          midi, singing voice, jukebox, polyphonic, pitch estimation, music source,
          musical instrument recognition
        1: audio, sequences, composition, instruments
        -2: instrumental variable*, melody perception, music therapy, music education, piano lesson*,
          musicolog*, measurement instrument*, policy instruments
      `),
    },
    {
      id: 'speech-representations',
      label: 'Speech representations & spoken language',
      related: ['speech-recognition', 'self-supervised'],
      ...readCues(`
        3: speech representation*, wav2vec*, self supervised speech, spoken language understanding,
          spoken language model*, speech language model*, speech pre-training, textless,
          contrastive predictive coding, speech foundation, speech emotion, speech understanding,
          learning of speech, speech tokenizer*, speech llm*, speech translation, speech encoder*,
          audio self supervised, hidden unit BERT, vq wav2vec, spoken question, speech to speech, wavlm,
          acoustic word embedding*, unsupervised speech, speech self supervised, spoken dialogue model*,
          speech processing, emotion recognition from speech, iemocap, speech-text foundation, audiolm,
          generative spoken, speechgpt, zero resource speech, spoken language processing, speech codec*,
          audio tokenizer*, speech-based language, voice dialogue model*, speech embeddings,
          speech-text pre-training, speech-text model*, full duplex spoken, full duplex speech,
          full duplex dialogue
        2: HuBERT, spoken language, speech features, emotion recognition in speech, speech units,
          spoken content,
          speech token*
        1: speech, spoken, audio
        -2: spoken dialogue system*
      `),
    },
  ],
};
