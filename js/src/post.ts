// Posting a form's worth of values, with Django's CSRF token, and reading the JSON that comes back.

import { say } from "./words";

/** A refusal that comes with a sentence from the server, or one of ours where there was none. */
export class Refused extends Error {}

const UNREADABLE = [400, 413]; // characters that are no text, or more than the server takes

/** Django's CSRF token: from the cookie, which is new after logging in again in another tab. */
function token(): string {
  const cookie = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  const field = document.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]");
  return cookie?.[1] ?? field?.value ?? "";
}

export async function post(
  url: string,
  values: Record<string, string>,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(values),
      headers: { Accept: "application/json", "X-CSRFToken": token() },
      redirect: "manual", // a login page is no answer
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused(say("no-connection"));
  }
  if (response.type === "opaqueredirect") throw new Refused(say("logged-out"));
  if (!response.headers.get("Content-Type")?.startsWith("application/json")) {
    const phrase = UNREADABLE.includes(response.status) ? "server-refuses" : "server-trouble";
    throw new Refused(say(phrase, { status: response.status }));
  }
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Refused(String(answer["error"] ?? say("check-failed")));
  return answer;
}
