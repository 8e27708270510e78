import { type ZodType, z } from 'zod';

/** What was made of a model's words: the value asked for, or what is wrong with them in words the model can act on. */
export type ReadAnswer<T> =
  | { readonly isValid: true; readonly value: T }
  | { readonly isValid: false; readonly problem: string };

/** Complaints named to a model at once. More would bury the first ones. */
const MAX_COMPLAINTS = 8;

/** JSON inside a Markdown fence, as smaller models like to wrap it. */
const FENCED = /```(?:json)?\s*([\s\S]*?)```/i;

/**
 * The JSON Schema of an answer, in the strict form that endpoints accept: every property required, none
 * besides those named. Refinements (counts, lengths) are left out of it, because some endpoints refuse the
 * keywords; `readAnswer` checks them all the same.
 */
export function answerSchema(schema: ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

/**
 * Reads a model's words as the answer that was asked for. A fence or a sentence around the JSON is
 * forgiven; anything else that deviates from the schema is not.
 */
export function readAnswer<T>(text: string, schema: ZodType<T>): ReadAnswer<T> {
  const json = parsed(text);
  if (json === undefined)
    return { isValid: false, problem: 'It was not one JSON object that can be parsed.' };

  const result = schema.safeParse(json);
  if (result.success) return { isValid: true, value: result.data };
  const complaints = result.error.issues
    .slice(0, MAX_COMPLAINTS)
    .map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`);
  return { isValid: false, problem: `It did not match the schema: ${complaints.join('; ')}.` };
}

/** The JSON within a text; undefined when there is none. */
function parsed(text: string): unknown {
  const body = (FENCED.exec(text)?.[1] ?? text).trim();
  const candidates = [text.trim(), body, body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1)];
  for (const candidate of candidates) {
    if (!candidate.startsWith('{')) continue;
    try {
      return JSON.parse(candidate);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
