import { Window } from './window';

/** Leaves a picture of a test that failed in out/failures. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state === 'failed') await Window.photographAll(test.fullTitle());
  },
};
