import * as vscode from 'vscode';

/** Work that is done sooner than this shows no progress, in milliseconds. */
const soon = 500;

/** For how long work may go on until others have their turn, in milliseconds. */
const turn = 10;

/** How often whoever waits looks whether somebody cancelled, in milliseconds. */
const betweenLooks = 100;

/** What long work calls between its steps, now and then with what to say of how far it is. */
export type Pause = (message?: string) => Promise<void>;

/** Gives turns away, and ends the work of which nobody wants to know any more. */
class Turns {
  isCancelled = false;
  report: ((message: string) => void) | undefined;
  #last = performance.now();

  async pause(message?: string): Promise<void> {
    if (performance.now() - this.#last >= turn) {
      if (message !== undefined) {
        this.report?.(message);
      }
      await new Promise<void>((resolve) => void setTimeout(resolve, 0));
      this.#last = performance.now();
    }
    if (this.isCancelled) {
      throw new vscode.CancellationError();
    }
  }
}

/**
 * Does long work, with a notification that can be cancelled after half a second. `title` is shown in it.
 * `undefined` where it was cancelled.
 */
export async function doLongWork<T>(
  title: string,
  work: (pause: Pause) => Promise<T>,
): Promise<T | undefined> {
  const turns = new Turns();
  const result = work((message) => turns.pause(message));
  const ended = result.then(
    () => undefined,
    () => undefined,
  );
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const timer = setTimeout(() => {
    void vscode.window.withProgress(options, (bar, token) => {
      token.onCancellationRequested(() => (turns.isCancelled = true));
      turns.report = (message) => bar.report({ message });
      return ended;
    });
  }, soon);
  try {
    return await result;
  } catch (error) {
    if (error instanceof vscode.CancellationError) {
      return undefined;
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function rest(milliseconds: number): Promise<false> {
  return new Promise((resolve) => void setTimeout(() => resolve(false), milliseconds));
}

/** Like {@link doLongWork}, for work that goes on elsewhere. */
export function waitFor<T>(title: string, work: Promise<T>): Promise<T | undefined> {
  return doLongWork(title, async (pause) => {
    const done = work.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([done, rest(betweenLooks)]))) {
      await pause();
    }
    return work;
  });
}
