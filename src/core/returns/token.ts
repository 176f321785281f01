/**
 * The token: HMAC-SHA-256 by a secret that only the coordinator's workbook holds. It shows which workbook issued a template,
 * not who filled it in. It covers the whole template: its questionnaire, its tasks and their texts, what was prefilled.
 */
import { hmacHex, sha256Hex } from '../grid';
import { questionnaireText } from '../questionnaire';
import type { Template } from './template';

function signed(purpose: readonly unknown[], secret: string): string {
  return hmacHex(secret, JSON.stringify(purpose));
}

/**
 * SHA-256, hexadecimal, of a template as its manifest says it (without the guideline's words that are only printed), but for the token. Of the parsed JSON and not of what a schema
 * made of it: a later program that knows more fields gives the same.
 */
export function templateDigest(manifest: object): string {
  const parts = Object.entries(manifest).flatMap(([key, value]) => {
    if (key === 'token' || key === 'excerpt') return [];
    const text = key === 'questionnaire' ? questionnaireText(value) : JSON.stringify(value);
    return text === undefined || text === '' ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return sha256Hex(`{${parts.join(',')}}`);
}

/** The token of a template with this digest, under a secret (hexadecimal). */
export function tokenOf(digest: string, secret: string): string {
  return signed(['policy-returns token', 2, digest], secret);
}

/** A template with its token. */
export function withToken(template: Omit<Template, 'token'>, secret: string): Template {
  return { ...template, token: tokenOf(templateDigest(template), secret) };
}

/**
 * A token over what an answer is for and nothing else: of an answer that came through a survey system and has no template, and
 * of a template from before the token covered all of it.
 */
export function placeToken(
  { edition, period, body, form, tasks }: Pick<Template, 'edition' | 'period' | 'body' | 'form' | 'tasks'>,
  secret: string,
): string {
  const about = tasks.map(({ id, hash }) => [id, hash]);
  return signed(['policy-returns token', 1, edition.id, period.id, body.id, form, about], secret);
}

/** First 16 hexadecimal digits of the SHA-256 of a task's text: shows that the words changed. */
export function textHash(text: string): string {
  return sha256Hex(text.normalize('NFC')).slice(0, 16);
}
