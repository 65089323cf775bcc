// validate.mjs LAPTHACH BOOK...: every file of the books is what an independent validator (Ajv) takes for right by the
// schemas that the program prints and each file names, and what one of the two refuses the other refuses as well.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import { parse } from 'yaml'

const [lapthach, ...books] = process.argv.slice(2)
let wrong = 0
const complain = (text) => { console.log(text); wrong += 1 }

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
const days = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
ajv.addFormat('date', days)
const validators = new Map()
const validator = (kind) => {
  if (!validators.has(kind)) {
    validators.set(kind, ajv.compile(JSON.parse(execFileSync(lapthach, ['schema', kind], { encoding: 'utf8' }))))
  }
  return validators.get(kind)
}

const period = /^\d{4}-Q[1-4]$/
function kindOf (file) {
  const parts = file.split('/')
  const name = parts.at(-1).replace(/\.yaml$/, '')
  if (file === 'lapthach.yaml') return 'settings'
  if (parts[0] === 'registry') return name
  if (parts[0] === 'decisions') return 'decision'
  if (parts[0] === 'registers') return parts.length === 3 ? parts[1] : name
  if (!period.test(parts[0])) return undefined
  return parts.length === 3 ? parts[1] : name
}

function filesOf (book) {
  return fs.readdirSync(book, { recursive: true }).filter((file) => file.endsWith('.yaml')).sort()
}

function faults (kind, text) {
  const validate = validator(kind)
  return validate(parse(text)) ? [] : validate.errors.map((each) => `${each.instancePath} ${each.message}`)
}

let count = 0
const kinds = new Set()
for (const book of books) {
  for (const file of filesOf(book)) {
    const kind = kindOf(file)
    const text = fs.readFileSync(path.join(book, file), 'utf8')
    const found = faults(kind, text)
    if (found.length > 0) complain(`${book}/${file}: ${found[0]}`)
    const line = /^# yaml-language-server: \$schema=(.*)$/m.exec(text)
    const named = line && path.join(path.dirname(file), line[1])
    if (named !== `.schema/${kind}.schema.json`) complain(`${book}/${file}: names ${named}`)
    kinds.add(kind)
    count += 1
  }
}

// Each wrong in one way; the first book is the one that is spoilt.
const spoilt = [
  ['an unknown key', 'registry/units.yaml', /^( {4})name:/m, '$1nmae:'],
  ['a word that is none', 'registry/holidays.yaml', /kind: off/, 'kind: on'],
  ['a text for a number', 'registry/cells.yaml', /members: \d+/, 'members: "many"'],
  ['a number below its least', 'registry/cells.yaml', /members: \d+/, 'members: -1'],
  ['a list for a text', 'registry/officials.yaml', /name: ".*"/, 'name: [1, 2]'],
  ['a day that is none', 'registry/holidays.yaml', /date: \d{4}-\d\d-\d\d/, 'date: "soon"'],
  ['a required key left out', 'registry/agencies.yaml', /^ {4}name: .*\n/m, ''],
  ['a status that is none', '2019-Q2/period.yaml', /status: \w+/, 'status: ajar'],
  ['an unknown setting', 'lapthach.yaml', /^roster:$/m, 'rostr:']
]
const desk = fs.mkdtempSync(path.join(os.tmpdir(), 'lapthach-schema-'))
for (const [what, file, from, to] of spoilt) {
  const book = path.join(desk, 'book')
  fs.cpSync(books[0], book, { recursive: true })
  const text = fs.readFileSync(path.join(book, file), 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) complain(`${what}: nothing to spoil in ${file}`)
  fs.writeFileSync(path.join(book, file), changed)
  if (faults(kindOf(file), changed).length === 0) complain(`${what}: the schema lets ${file} pass`)
  const checked = spawnSync(lapthach, ['-C', book, 'check', '--quiet', '--format', 'json'], { encoding: 'utf8' })
  const named = checked.stdout.includes(`"file": "${file}"`)
  if (checked.status !== 3 || !named) complain(`${what}: check ends with ${checked.status} and does not refuse ${file}`)
  fs.rmSync(book, { recursive: true })
}
fs.rmSync(desk, { recursive: true })
console.log(`files: ${count} of ${kinds.size} kinds, spoilt: ${spoilt.length}, wrong: ${wrong}`)
if (count < 100 || kinds.size < 12) process.exit(1)
process.exit(wrong === 0 ? 0 : 1)
