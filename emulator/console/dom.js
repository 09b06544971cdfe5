/** What every part of the console page needs: asking the emulator, showing texts. Nothing is parsed as HTML. */
export const find = (id) => document.getElementById(id);

export async function ask(method, path, body) {
  const init =
    body === undefined
      ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/_cloud/${path}`, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.errMsg ?? answer.message ?? `状态 ${response.status}`);
  return answer;
}

/** Runs a handler and shows what went wrong instead of losing it. */
export function act(handler) {
  return async (event) => {
    event?.preventDefault();
    try {
      find('notice').textContent = '';
      await handler(event);
    } catch (error) {
      find('notice').textContent = `没有成功：${error.message}`;
    }
  };
}

export function make(tag, text, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

export function makeButton(text, handler) {
  const button = make('button', text);
  button.type = 'button';
  button.addEventListener('click', act(handler));
  return button;
}

export function show(id, value) {
  const box = find(id);
  box.hidden = false;
  box.textContent = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** `2026-04-28 18:00:05` of an instant the emulator gives. */
export const timeText = (instant) => instant.slice(0, 19).replace('T', ' ');
