// Posting a form's worth of values, with Django's CSRF token, and reading the JSON that comes back.

import { say } from "./words";

/** A refusal that comes with a sentence from the server, or one of ours where there was none. */
export class Refused extends Error {}

export async function post(
  url: string,
  values: Record<string, string>,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  const token = document.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]");
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(values),
      headers: { Accept: "application/json", "X-CSRFToken": token?.value ?? "" },
      redirect: "manual", // a login page is no answer
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused(say("no-connection"));
  }
  if (response.type === "opaqueredirect") throw new Refused(say("logged-out"));
  if (!response.headers.get("Content-Type")?.startsWith("application/json")) {
    throw new Refused(say("server-trouble", { status: response.status }));
  }
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Refused(String(answer["error"] ?? say("check-failed")));
  return answer;
}
