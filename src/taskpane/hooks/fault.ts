/** What went wrong, in words for people: by the code of the error, never by its message. */
import { HostError, hostSentence } from '../../excel/host/host-error';
import { isWordKey, word, wordFileError, type Language } from '../../core/index';

type Parameters = Readonly<Record<string, string | number>>;

/** A sentence: what happened and the next step. Errors of the host and of files say it by their code and parameters. */
export function wordFault(error: unknown, language: Language): string {
  if (error instanceof HostError) return hostSentence(error, language);
  const { code, parameters } = partsOf(error);
  if (code === 'no-download') return word(language, 'pane.no-download');
  if (isWordKey(`file.${code}`)) return wordFileError(code, parameters, language);
  return word(language, 'pane.fault.unexpected');
}

function partsOf(error: unknown): { code: string; parameters: Parameters } {
  if (error === null || typeof error !== 'object' || !('code' in error)) return { code: '', parameters: {} };
  const parameters = 'parameters' in error && isParameters(error.parameters) ? error.parameters : {};
  return { code: String(error.code), parameters };
}

function isParameters(given: unknown): given is Parameters {
  return given !== null && typeof given === 'object';
}
