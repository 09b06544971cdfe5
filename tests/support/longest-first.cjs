const Sequencer = require('@jest/test-sequencer').default;

/** By jest's own order a fresh machine begins with the largest files; these are small and run longest. */
const LONGEST = [
  'journeys/h5/delivery',
  'journeys/h5/screens',
  'functions/reminder-kills',
  'functions/any-input',
  'functions/news-kills',
  'functions/application-walks',
  'functions/sync',
  'journeys/h5/who-may-apply',
  'journeys/weapp/delivery',
  'journeys/h5/moments',
  'functions/bad-input',
];
/** After them by level: a unit test takes a moment, and fills the gap at the end. */
const LEVELS = ['journeys', 'functions', 'unit'];

const rankOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
  if (place >= 0) return place;
  return LONGEST.length + LEVELS.findIndex((level) => path.includes(`/tests/${level}/`));
};

/** The longest files begin, so that none of them is still running when everything else is done. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
