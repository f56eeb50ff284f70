export { runToEnd as finish } from '../../src/core/base/steps';
