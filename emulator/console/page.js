/** The console page. Everything it shows is text from the emulator's own paths; nothing is parsed as HTML. */
const find = (id) => document.getElementById(id);

async function ask(method, path, body) {
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
function act(handler) {
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

function make(tag, text, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

function makeButton(text, handler) {
  const button = make('button', text);
  button.type = 'button';
  button.addEventListener('click', act(handler));
  return button;
}

function show(id, value) {
  const box = find(id);
  box.hidden = false;
  box.textContent = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

const clock = {
  /** Differs from this device's clock by so much. */
  offset: 0,
  take({ now }) {
    clock.offset = Date.parse(now) - Date.now();
    clock.tick();
  },
  tick() {
    const local = new Date(Date.now() + clock.offset);
    find('clock').textContent =
      `${local.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}（北京时间）`;
  },
  async move(change) {
    clock.take(await ask('POST', 'clock', change));
    await listTimers();
  },
};

async function listTimers() {
  const items = (await ask('GET', 'timers')).map((timer) => {
    const fire = makeButton('现在触发', async () => {
      show('timer-result', await ask('POST', `timers/${timer.function}`));
      await listRuns();
    });
    return make('li', `${timer.function}（下次 ${timer.nextAt?.slice(0, 19).replace('T', ' ') ?? '无'}） `, fire);
  });
  find('timers').replaceChildren(...(items.length > 0 ? items : [make('li', '没有带定时触发器的云函数')]));
}

async function listPersonas() {
  const options = (await ask('GET', 'personas')).map((persona) => {
    const option = make('option', `${persona.name}（${persona.role}）${persona.note ?? ''}`);
    option.value = persona.openid;
    return option;
  });
  find('persona').replaceChildren(...options);
}

async function listMessages() {
  const openid = find('openid').value.trim() || find('persona').value;
  const items = (await ask('GET', `messages?openid=${encodeURIComponent(openid)}`)).reverse().map((message) => {
    const fields = Object.entries(message.data).map(([key, { value }]) => `${key}：${value}`);
    return make(
      'li',
      `${message.deliveredAt.slice(0, 19).replace('T', ' ')} ${fields.join('；')} → ${message.page ?? '（无页面）'}`,
    );
  });
  find('messages').replaceChildren(...(items.length > 0 ? items : [make('li', '还没有收到消息')]));
}

const browser = { collection: '', last: undefined };
const PAGE = 20;

async function listCollections() {
  const names = (await ask('GET', 'collections')).map((item) => item.name ?? item);
  find('collections').replaceChildren(...names.flatMap((name) => [makeButton(name, () => openCollection(name)), ' ']));
}

async function openCollection(name) {
  browser.collection = name;
  browser.last = undefined;
  find('documents').replaceChildren(make('h3', name));
  await showMore();
}

async function showMore() {
  const after = browser.last === undefined ? '' : `&after=${encodeURIComponent(browser.last)}`;
  const answer = await ask('GET', `collections/${browser.collection}?limit=${PAGE}${after}`);
  const documents = answer.documents ?? answer;
  for (const item of documents) {
    find('documents').append(
      make('details', undefined, make('summary', String(item._id)), make('pre', JSON.stringify(item, null, 2))),
    );
  }
  if (documents.length === 0 && browser.last === undefined) find('documents').append(make('p', '这个集合是空的'));
  browser.last = documents.at(-1)?._id;
  find('more').hidden = documents.length < PAGE;
}

async function listRuns() {
  const rows = (await ask('GET', 'metrics')).reverse().map((run) => {
    const cells = [
      run.startedAt.slice(11, 19),
      run.function,
      run.actions.join('、') || run.trigger,
      run.outcome,
      run.ms,
      run.gatewayCalls.length,
      `${run.documentsScanned}/${run.documentsReturned}`,
      `${run.bytesIn}/${run.bytesOut}`,
    ].map((text) => make('td', String(text)));
    cells[0].replaceChildren(makeButton(run.startedAt.slice(11, 19), () => showLog(run.requestId)));
    return make('tr', undefined, ...cells);
  });
  find('runs').replaceChildren(...rows);
}

async function showLog(requestId) {
  const lines = await ask('GET', `logs?requestId=${encodeURIComponent(requestId)}`);
  show('log', lines.map((line) => `${line.level} ${line.text}`).join('\n') || '这次运行没有日志');
}

for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener(
    'click',
    act(() => clock.move({ by: button.dataset.advance })),
  );
}
find('clock-form').addEventListener(
  'submit',
  act(() => clock.move({ now: `${find('clock-input').value}+08:00` })),
);
find('message-form').addEventListener('submit', act(listMessages));
find('more').addEventListener('click', act(showMore));
find('reload-runs').addEventListener('click', act(listRuns));
find('clear-runs').addEventListener(
  'click',
  act(async () => {
    await ask('DELETE', 'metrics');
    await listRuns();
  }),
);

setInterval(clock.tick, 1000);
act(async () => {
  clock.take(await ask('GET', 'clock'));
  await Promise.all([listTimers(), listPersonas(), listCollections(), listRuns()]);
})();
