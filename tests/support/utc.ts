// Cloud functions run in UTC; the tests do too, so that a forgotten +08:00 shows.
process.env.TZ = 'UTC';
