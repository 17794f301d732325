export { CheckpointKeys } from './checkpoint/checkpoint.keys.js';
export { keepContextLean } from './engine/lean-context.js';
export { checkpointKeyNames } from './checkpoint/checkpoint-key-names.js';
export { RedisCheckpointSaver } from './checkpoint/redis-checkpoint-saver.js';
export { CheckpointsModule } from './checkpoints.module.js';
export { OrchestrationModule } from './orchestration.module.js';
export { WorkflowWorker, type WorkflowWorkerParts } from './workers/workflow-worker.js';
