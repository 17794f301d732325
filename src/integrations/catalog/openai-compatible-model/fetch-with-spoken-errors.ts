import { beginningOf } from '#kernel/well-formed.js';

/** What an error body may say; more of it helps nobody. */
const MAX_BODY = 4000;

/**
 * Fetches, and brings the body of a refusal into the form the client reads, `{"error": {...}}`: of any other it forgets
 * what it says, and half of all endpoints have one of their own.
 */
export async function fetchWithSpokenErrors(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.ok) return response;
  const body = await response.text();
  const { status, statusText, headers } = response;
  const kept = new Headers([...headers].filter(([name]) => !name.startsWith('content-')));
  kept.set('content-type', 'application/json');
  return new Response(JSON.stringify({ error: spoken(body) }), { status, statusText, headers: kept });
}

function spoken(body: string): object {
  const json = parse(body);
  const error = isObject(json) && isObject(json['error']) ? json['error'] : undefined;
  if (typeof error?.['message'] === 'string') return error;
  if (isObject(json) && typeof json['message'] === 'string') return json;
  return { message: beginningOf(body, MAX_BODY).trim() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
