import { blobSource, requireSignature, text } from '../core/arguments';
import { emulate, emulateExtensible } from '../core/emulate';
import { GoogleException } from '../core/exception';
import type { ScriptHost } from '../core/script-host';
import type { World } from '../core/world';
import { type HtmlOutput, newHtmlOutput, SANDBOX_MODE, X_FRAME_OPTIONS_MODE } from './html-output';
import { evaluateTemplate, templateCode } from './template';

type BlobSource = GoogleAppsScript.Base.BlobSource;

interface TemplateMethods {
  evaluate(): HtmlOutput;
  getCode(): string;
  getRawContent(): string;
}

/** What a script sets on a template becomes a variable in it, so the methods stand on its prototype. */
type HtmlTemplate = TemplateMethods & Record<string, unknown>;

class HtmlService implements Record<keyof GoogleAppsScript.HTML.HtmlService, unknown> {
  readonly XFrameOptionsMode = X_FRAME_OPTIONS_MODE;
  readonly SandboxMode = SANDBOX_MODE;

  constructor(
    private readonly world: World,
    private readonly script: ScriptHost,
  ) {}

  createHtmlOutput(...args: [html?: string | BlobSource]): HtmlOutput {
    requireSignature('HtmlService.createHtmlOutput', args, [], [text], [blobSource]);
    return this.world.call('HtmlService.createHtmlOutput', () => newHtmlOutput(contentOf(args[0] ?? '')));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    requireSignature('HtmlService.createHtmlOutputFromFile', [filename], [text]);
    return this.world.call('HtmlService.createHtmlOutputFromFile', () => newHtmlOutput(this.file(filename)));
  }

  createTemplate(html: string | BlobSource): HtmlTemplate {
    requireSignature('HtmlService.createTemplate', [html], [text], [blobSource]);
    return this.world.call('HtmlService.createTemplate', () => this.template(contentOf(html)));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    requireSignature('HtmlService.createTemplateFromFile', [filename], [text]);
    return this.world.call('HtmlService.createTemplateFromFile', () => this.template(this.file(filename)));
  }

  /** `null` but in a web app. */
  getUserAgent(): string | null {
    return this.world.execution?.kind === 'web-app' ? 'Mozilla/5.0 (emulated)' : null;
  }

  private template(content: string): HtmlTemplate {
    const methods: TemplateMethods = {
      evaluate: () =>
        this.world.call('HtmlService.HtmlTemplate.evaluate', () =>
          newHtmlOutput(evaluateTemplate(this.script, content, template)),
        ),
      getCode: () => templateCode(content),
      getRawContent: () => content,
    };
    const template: HtmlTemplate = Object.create(methods);
    return emulateExtensible('HtmlService.HtmlTemplate', template);
  }

  private file(name: string): string {
    const content = this.script.htmlFile(name);
    if (content === null) throw new GoogleException(`No HTML file named ${name} was found.`);
    return content;
  }
}

const contentOf = (html: string | BlobSource) =>
  typeof html === 'object' ? html.getBlob().getDataAsString() : String(html);

export function createHtmlService(world: World, script: ScriptHost): HtmlService {
  return emulate('HtmlService', new HtmlService(world, script));
}
