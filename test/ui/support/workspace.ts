import * as fs from 'node:fs';
import * as path from 'node:path';

const fixtures = path.resolve(__dirname, '../../fixtures');

/** Files by their path in the workspace; `undefined` leaves a file of the fixture out. */
export type Files = Readonly<Record<string, string | undefined>>;

/** A temporary folder that a window has open. */
export class Workspace {
  private constructor(readonly folder: string) {}

  /** A copy of test/fixtures/<fixture> (none for '') with these files on top. */
  static create(temp: string, fixture: string, files: Files = {}): Workspace {
    const workspace = new Workspace(fs.mkdtempSync(path.join(temp, 'workspace-')));
    if (fixture !== '') fs.cpSync(path.join(fixtures, fixture), workspace.folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) fs.rmSync(workspace.path(name), { recursive: true, force: true });
      else workspace.write(name, text);
    }
    return workspace;
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return fs.readFileSync(this.path(name), 'utf8');
  }

  exists(name: string): boolean {
    return fs.existsSync(this.path(name));
  }

  /** Writes a file as another program would. */
  write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(this.path(name)), { recursive: true });
    fs.writeFileSync(this.path(name), text);
  }

  remove(name: string): void {
    fs.rmSync(this.path(name), { recursive: true, force: true });
  }

  /** Sets the workspace's settings, all of them. */
  settings(settings: Readonly<Record<string, unknown>>): void {
    this.write('.vscode/settings.json', JSON.stringify(settings, undefined, 2));
  }
}
