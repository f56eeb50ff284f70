import { Window } from './window';

/** A second try begins with nothing open in the window. Leaves a picture of a test that failed in out/failures. */
export const mochaHooks = {
  async beforeEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest as (Mocha.Test & { currentRetry(): number }) | undefined;
    if (test !== undefined && test.currentRetry() > 0) await Window.calmAll();
  },

  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state === 'failed') await Window.photographAll(test.fullTitle());
  },
};
