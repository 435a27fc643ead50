/**
 * `npm run bench -- [NAME…]`: benchmarks, one JSON object a line. Exit code 0: ran (met or not); 2: no such benchmark.
 * The measurements themselves stand in `tests/bench/`.
 */
import { benches } from '../../tests/bench/benches.ts'
import { measure } from '../../tests/bench/bench.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(`没有这个基准：${unknown.join('、')}。可用：${benches.map((bench) => bench.name).join('、')}`)
  process.exitCode = 2
} else {
  for (const bench of benches) {
    if (wanted.length === 0 || wanted.includes(bench.name)) console.log(JSON.stringify(await measure(bench)))
  }
}
