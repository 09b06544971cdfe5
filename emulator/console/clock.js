/** The emulator's clock: shown, set, and walked ahead with every timer that falls due on the way. */
import { ask, find, timeText } from './dom.js';

const STEP_MS = 60 * 60 * 1000;

/** Differs from this device's clock by so much. */
let offset = 0;
let isStopped = false;

const now = () => Date.now() + offset;
/** As the emulator reads it: Beijing time. */
const toText = (instant) => new Date(instant + 8 * STEP_MS).toISOString().replace('Z', '+08:00');

export function tick() {
  const local = new Date(now());
  const text = local.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  find('clock').textContent = `${text}（北京时间）`;
}

export function take(answer) {
  offset = Date.parse(answer.now) - Date.now();
  tick();
}

function showWalk(text, isOver) {
  find('walk').hidden = false;
  find('walk-text').textContent = text;
  find('walk-stop').hidden = isOver;
}

/** An hour at a time, so that it can be watched and stopped. */
async function walkTo(target) {
  isStopped = false;
  let runs = 0;
  for (let at = now(); at < target && !isStopped; ) {
    at = Math.min(at + STEP_MS, target);
    const answer = await ask('POST', 'clock', { now: toText(at), fire: 'each' });
    runs += answer.runs;
    take(answer);
    showWalk(`走到 ${timeText(answer.now)}，触发了 ${runs} 次定时任务`, false);
  }
  const end = isStopped ? '停在' : '到了';
  showWalk(`${end} ${timeText(toText(now()))}，沿途触发了 ${runs} 次定时任务。`, true);
}

/** Back in time, or without the timers, the clock just jumps. */
export async function moveTo(target) {
  if (find('walk-timers').checked && target > now()) return walkTo(target);
  take(await ask('POST', 'clock', { now: toText(target) }));
  find('walk').hidden = true;
}

export const moveBy = (minutes) => moveTo(now() + minutes * 60 * 1000);

export const stopWalk = () => {
  isStopped = true;
};
