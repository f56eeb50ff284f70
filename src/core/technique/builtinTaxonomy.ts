import { adaptationArea } from './areas/adaptation';
import { agentsReasoningArea } from './areas/agentsReasoning';
import { architectureArea } from './areas/architecture';
import { audioArea } from './areas/audio';
import { compressionArea } from './areas/compression';
import { deploymentArea } from './areas/deployment';
import { evolutionaryArea } from './areas/evolutionary';
import { generativeArea } from './areas/generative';
import { inferenceMemoryArea } from './areas/inferenceMemory';
import { languageModelsArea } from './areas/languageModels';
import { languageTasksArea } from './areas/languageTasks';
import { multimodalArea } from './areas/multimodal';
import { optimizationTheoryArea } from './areas/optimizationTheory';
import { overviewArea } from './areas/overview';
import { reinforcementArea } from './areas/reinforcement';
import { representationArea } from './areas/representation';
import { retrievalArea } from './areas/retrieval';
import { roboticsArea } from './areas/robotics';
import { scienceArea } from './areas/science';
import { statisticalArea } from './areas/statistical';
import { structuredArea } from './areas/structured';
import { trainingMemoryArea } from './areas/trainingMemory';
import { trustArea } from './areas/trust';
import { visionArea } from './areas/vision';
import { vision3dArea } from './areas/vision3d';
import { Taxonomy } from './taxonomy';

/**
 * The techniques of machine learning that Papershelf groups papers by, in the order of the tree; its ids include those
 * that the built-in collection states.
 */
export const builtinTaxonomy = new Taxonomy([
  inferenceMemoryArea,
  architectureArea,
  compressionArea,
  trainingMemoryArea,
  adaptationArea,
  deploymentArea,
  languageModelsArea,
  agentsReasoningArea,
  retrievalArea,
  languageTasksArea,
  visionArea,
  vision3dArea,
  generativeArea,
  multimodalArea,
  audioArea,
  reinforcementArea,
  roboticsArea,
  structuredArea,
  statisticalArea,
  optimizationTheoryArea,
  evolutionaryArea,
  representationArea,
  trustArea,
  scienceArea,
  overviewArea,
]);
