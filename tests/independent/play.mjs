// Runs sentences one after the other; the first that does not hold ends the script.

/**
 * @typedef {(sentence: string, act: () => Promise<void>) => Promise<void>} Says
 * @param {(address: string, transport: string, says: Says) => Promise<void>} lesson
 */
export async function play(lesson) {
  const [address, transport] = process.argv.slice(2);
  let saying = "it starts";
  try {
    await lesson(address, transport, async (sentence, act) => {
      saying = sentence;
      await act();
      console.log(`holds: ${sentence}`);
    });
  } catch (error) {
    console.log(`FAILS: ${saying}\n  ${error instanceof Error ? error.stack : error}`);
    process.exit(1);
  }
  process.exit(0);
}
