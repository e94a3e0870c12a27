import type { Output } from '../../../contract/requests.ts'
import type { ChannelId } from '../../../core/claims/progress.ts'
import { letterFolders, packNames } from '../../../core/packs/pack-names.ts'
import { useAction } from '../../app/use-action.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { fileSize } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './pack-written.module.css'

type Written = Output<'packs.write'>

interface PackWrittenProps {
  written: Written
  /** The way that is to be taken now; null where none is, be it that an answer is waited for. */
  next: ChannelId | null
  /** Leads to the page of a way, with its text to copy and the day to note. */
  onChannel: (channel: ChannelId) => void
}

/** What was written, folder by folder with what to do with each, in the order of the ways to go. */
export function PackWritten({ written, next, onChannel }: PackWrittenProps) {
  const { claimScreen } = useWords()
  const words = claimScreen.pack
  const act = useAction()
  const reveal = () => act('packs.reveal', { token: written.token })
  return (
    <>
      <Banner
        live
        tone="good"
        actions={
          <Button kind="primary" onClick={reveal}>
            {words.open}
          </Button>
        }
      >
        <p>{words.done(written.name)}</p>
        <p className={texts.quiet}>{words.inOrder}</p>
      </Banner>
      <Card className={styles.card}>
        <ol aria-label={words.places}>
          {placesOf(written).map(({ name, inside, use, channel }) => (
            <li
              key={name}
              className={styles.place}
              data-due={(channel !== null && channel === next) || undefined}
            >
              <div className={styles.what}>
                <strong lang="zh-CN">{name}</strong>
                <span className={styles.inside} lang="zh-CN">
                  {inside.join('、')}
                </span>
              </div>
              <p>{words.uses[use]}</p>
              {channel !== null && (
                <Button size="small" aria-label={words.toStepOf(name)} onClick={() => onChannel(channel)}>
                  {words.toStep}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Card>
      <Fold title={words.hashes} note={words.hashesNote(written.files.length)}>
        <Card className={styles.files}>
          <DataTable
            caption={words.files}
            rows={written.files}
            rowKey={({ name }) => name}
            columns={[
              { id: 'name', header: words.name, cell: ({ name }) => name },
              { id: 'size', header: words.size, align: 'right', cell: ({ bytes }) => fileSize(bytes) },
              {
                id: 'hash',
                header: words.hash,
                cell: ({ sha256 }) => <code className={styles.hash}>{sha256}</code>,
              },
            ]}
          />
        </Card>
      </Fold>
    </>
  )
}

export type PackUse = 'start' | keyof typeof letterFolders | 'evidence' | 'own' | 'check'

interface Place {
  /** Of the folder, or the file beside the folders. */
  name: string
  /** What lies in it; a folder within stands for its files. */
  inside: string[]
  use: PackUse
  /** The way it is for; null for what goes to nobody, or to all. */
  channel: ChannelId | null
}

function placesOf({ files }: Written): Place[] {
  const places = new Map<string, Set<string>>()
  for (const { name } of files) {
    const [top = name, ...rest] = name.split('/')
    const inside = places.get(top) ?? new Set()
    const [first] = rest
    if (first !== undefined) inside.add(first.replace(/\.[^.]+$/, ''))
    places.set(top, inside)
  }
  return [...places]
    .flatMap(([name, inside]) => {
      const use = useOf(name)
      return use ? [{ name, inside: [...inside], use, channel: channels[use] }] : []
    })
    .sort((a, b) => order.indexOf(a.use) - order.indexOf(b.use))
}

/** The way of each; in the order in which they are shown. */
const channels: Record<PackUse, ChannelId | null> = {
  start: null,
  merchant: 'merchant',
  alipay: 'wallet',
  wechat: 'wallet',
  authority: '12315',
  court: 'court',
  evidence: null,
  own: null,
  check: null,
}
const order = Object.keys(channels) as PackUse[]

function useOf(top: string): PackUse | null {
  if (top === packNames.start) return 'start'
  if (top === packNames.evidence) return 'evidence'
  if (packNames.own.startsWith(`${top}/`)) return 'own'
  if (packNames.howToCheck.startsWith(`${top}/`)) return 'check'
  const [folder] = Object.entries(letterFolders).find(([, name]) => name === top) ?? []
  return order.find(use => use === folder) ?? null
}
