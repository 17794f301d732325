export { fanOut } from './fan-out.definition.js';
export { w6Decision, w6Workflow } from './w6.definition.js';
