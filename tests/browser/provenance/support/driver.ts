import type { CDPSession, Locator, Page, Worker } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Provenance } from '../../../../lib/core/model/provenance.ts';
import type { Harness } from './workerScript.ts';

export type EditorKind =
  | 'textarea'
  | 'react'
  | 'plain'
  | 'redraw'
  | 'prosemirror'
  | 'lexical'
  | 'draftjs'
  | 'quill';

/** What a tool's script does to its editor. */
export interface Deed {
  how: 'replace' | 'append' | 'command' | 'paste' | 'stream' | 'stream-all' | 'dialog' | 'menu';
  text: string;
  apart?: number;
  after?: number;
}

/** What stands in a composer when it opens. */
export interface Opening {
  kind: EditorKind;
  first?: string;
  quote?: string;
  attributes?: string;
}

interface Composer {
  next: Deed | null;
  acts: number;
  run(deed: Deed): Promise<void>;
  editor: { text(): string; set(text: string): void };
}

/** One composer on the page, and a person in front of it. */
export class Driver {
  readonly id: string;
  private readonly page: Page;
  private readonly worker: Worker;
  private readonly cdp: CDPSession;

  constructor(from: { id: string; page: Page; worker: Worker; cdp: CDPSession }) {
    this.id = from.id;
    this.page = from.page;
    this.worker = from.worker;
    this.cdp = from.cdp;
  }

  get section(): Locator {
    return this.page.locator(`section[aria-label="Reply ${this.id}"]`);
  }

  /** Sets the caret at the end of what stands there. */
  async focus(where: 'end' | 'start' = 'end'): Promise<void> {
    const body = this.section.locator('textarea, [contenteditable=true]').first();
    await body.click({ position: { x: 4, y: 4 } });
    await this.page.keyboard.press(where === 'end' ? 'Control+End' : 'Control+Home');
  }

  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  async key(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }

  /** Words through an input method: each grows letter by letter, and is then settled on. */
  async compose(words: string[]): Promise<void> {
    for (const word of words) {
      for (let end = 1; end <= word.length; end += 1) {
        const text = word.slice(0, end);
        await this.cdp.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
      }
      await this.cdp.send('Input.insertText', { text: word });
    }
  }

  /** Speech as the system puts it in: whole phrases at once, with no key. */
  async speak(text: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text });
  }

  /** A press on a tool of the composer, with what the tool then does. */
  async press(tool: string, deed: Deed | null): Promise<void> {
    await this.prepare(deed);
    await this.section.getByRole('button', { name: tool, exact: true }).click();
    await this.done();
  }

  /** What the next press on a tool does. */
  async prepare(deed: Deed | null): Promise<void> {
    await this.page.evaluate(
      ([id, next]) => {
        composerOf(id).next = next;
      },
      [this.id, deed] as const,
    );
  }

  /** A press on whatever has this name: a menu's item, a dialog's button. */
  async pick(name: string): Promise<void> {
    await this.section
      .getByRole('button', { name })
      .or(this.section.getByRole('menuitem', { name }))
      .first()
      .click();
    await this.done();
  }

  /** The page does something by itself; resolves when it has. */
  async happens(deed: Deed): Promise<void> {
    await this.page.evaluate(([id, next]) => composerOf(id).run(next), [this.id, deed] as const);
  }

  /** Resolves once the tool has done what it was asked to. */
  async done(): Promise<void> {
    await this.page.waitForFunction((id) => composerOf(id).acts === 0, this.id);
  }

  /** A real copy and a real paste, with what another page put on the clipboard. */
  async paste(html: string, where: 'end' | 'start' | 'here' = 'end'): Promise<void> {
    await this.page.evaluate((markup) => {
      const put = (event: ClipboardEvent) => {
        event.preventDefault();
        const plain = new DOMParser().parseFromString(markup, 'text/html').body.textContent ?? '';
        event.clipboardData?.setData('text/html', markup);
        event.clipboardData?.setData('text/plain', plain);
      };
      document.addEventListener('copy', put, { once: true });
    }, html);
    await this.section.getByLabel('To').selectText();
    await this.key('Control+C');
    if (where !== 'here') await this.focus(where);
    await this.key('Control+V');
  }

  /** Resolves once the worker has read what stands there: a person who stops, and looks at Send. */
  async rest(): Promise<{ body: string; provenance: Provenance }> {
    await this.section.locator('.send').hover();
    const read = async () => {
      const [standing, made] = await Promise.all([
        this.page.evaluate((id) => composerOf(id).editor.text(), this.id),
        this.made(),
      ]);
      return { standing: bare(standing), body: bare(made?.body ?? ''), made };
    };
    await expect
      .poll(async () => {
        const { standing, body } = await read();
        if (standing === body) return 'read';
        await this.section.getByLabel('To').hover();
        await this.section.locator('.send').hover();
        return `${standing.length} standing, ${body.length} read`;
      })
      .toBe('read');
    const { made } = await read();
    if (made === null) throw new Error('nothing was read');
    return made;
  }

  /** Begins with nothing remembered of other sequences: some have the same words. */
  async begin(): Promise<void> {
    await this.found();
    await this.worker.evaluate(() => Reflect.get(globalThis, 'harness').forget());
  }

  /** A system says that these are its words, before they are shown here. */
  async registers(text: string): Promise<void> {
    await this.worker.evaluate((words) => Reflect.get(globalThis, 'harness').register(words), text);
  }

  /** Resolves once the extension follows this composer. */
  async found(): Promise<void> {
    await this.section.locator('.send').hover();
    await expect.poll(() => this.made()).not.toBeNull();
  }

  private made(): Promise<ReturnType<Harness['made']>> {
    return this.worker.evaluate((id) => Reflect.get(globalThis, 'harness').made(id), this.id);
  }
}

const bare = (text: string) => text.replace(/[\s>\u200b\ufeff]+/g, '');

// In the page.
declare function composerOf(id: string): Composer;
