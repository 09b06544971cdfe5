/** The console page: its data, its runs, and what its buttons do. */
import * as clock from './clock.js';
import { act, ask, find, make, makeButton, show, timeText } from './dom.js';
import { listPersonas, listPushes } from './pushes.js';

async function listTimers() {
  const items = (await ask('GET', 'timers')).map((timer) => {
    const fire = makeButton('现在触发', async () => {
      show('timer-result', await ask('POST', `timers/${timer.function}`));
      await Promise.all([listRuns(), listPushes()]);
    });
    return make('li', `${timer.function}（下次 ${timer.nextAt ? timeText(timer.nextAt) : '无'}） `, fire);
  });
  find('timers').replaceChildren(...(items.length > 0 ? items : [make('li', '没有带定时触发器的云函数')]));
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

/** What a move of the clock may have changed. */
const reload = () => Promise.all([listTimers(), listPushes(), listRuns()]);

/** One move at a time. */
const move = (handler) =>
  act(async () => {
    const buttons = [...document.querySelectorAll('[data-minutes], #clock-set')];
    for (const button of buttons) button.disabled = true;
    try {
      await handler();
    } finally {
      for (const button of buttons) button.disabled = false;
      await reload();
    }
  });

for (const button of document.querySelectorAll('[data-minutes]')) {
  button.addEventListener(
    'click',
    move(() => clock.moveBy(Number(button.dataset.minutes))),
  );
}
const setClock = move(() => clock.moveTo(Date.parse(`${find('clock-input').value}+08:00`)));
find('clock-form').addEventListener('submit', (event) => {
  event.preventDefault();
  return setClock();
});
find('walk-stop').addEventListener('click', clock.stopWalk);
find('message-form').addEventListener('submit', act(listPushes));
find('persona').addEventListener('change', act(listPushes));
find('more').addEventListener('click', act(showMore));
find('reload-runs').addEventListener('click', act(listRuns));
find('clear-runs').addEventListener(
  'click',
  act(async () => {
    await ask('DELETE', 'metrics');
    await listRuns();
  }),
);
// Back from the product in another tab: what happened there is to be seen here.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void act(reload)();
});

setInterval(clock.tick, 1000);
act(async () => {
  clock.take(await ask('GET', 'clock'));
  await listPersonas();
  await Promise.all([listTimers(), listPushes(), listCollections(), listRuns()]);
})();
