// Steps of a run, counted, and what several of them ask.
import assert from "node:assert/strict";

let passed = 0;
let failed = 0;

/** Runs one step and goes on, so that one report has all that is wrong. */
export async function step(face, name, body) {
  try {
    await body();
    passed++;
    console.log(`ok      ${face}: ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${face}: ${name}: ${error.message}`);
  }
}

/** Says the score; true if nothing failed. */
export function report() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** All items of a paged list. */
export async function all(list) {
  const found = [];
  for await (const item of list) {
    found.push(item);
  }
  return found;
}

export async function names(list) {
  return (await all(list)).map(({ name }) => name);
}

/** What an error has to be: the service's refusal with this status and code. */
export function refusal(statusCode, code) {
  return (error) => {
    assert.equal(error.statusCode, statusCode);
    assert.equal(error.code, code);
    return true;
  };
}
