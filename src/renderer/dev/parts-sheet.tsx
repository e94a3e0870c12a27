import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import type { Language } from '../../i18n/language.ts'
import { RouteProvider } from '../app/route.tsx'
import { ToastProvider } from '../app/toast.tsx'
import { Badge } from '../kit/badge.tsx'
import { Banner } from '../kit/banner.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { DropOver, DropZone } from '../kit/drop-zone.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { FailureNote, FailurePanel } from '../kit/failure.tsx'
import { Field, Labelled } from '../kit/field.tsx'
import { ChargeIcon } from '../kit/icons.tsx'
import { SearchBox } from '../kit/search-box.tsx'
import { SegmentedControl } from '../kit/segmented-control.tsx'
import { TickBox } from '../kit/tick-box.tsx'
import { AppStateProvider } from '../kit/words-context.tsx'
import { firstState } from './app-state.ts'
import { longGoods, longName } from './long-texts.ts'
import { ChartParts, DialogParts, ListParts, TableParts, TabParts, ToastParts } from './parts-in-use.tsx'
import styles from './parts-sheet.module.css'

const colors = [
  'paper',
  'surface',
  'sunk',
  'green-soft',
  'vermilion-soft',
  'ochre-soft',
  'chart-1',
  'chart-2',
  'chart-3',
  'chart-4',
  'chart-5',
  'chart-6',
]
const buttonKinds = ['primary', 'plain', 'quiet', 'danger', 'link', 'text'] as const

/** Every part, in each of its states, under the name of its file. */
export function PartsSheet({ language }: { language: Language }) {
  return (
    <CSPProvider disableStyleElements>
      <AppStateProvider state={firstState(language)}>
        <RouteProvider>
          <ToastProvider>
            <main className={styles.sheet}>
              <h1>{language === 'zh' ? '部件' : 'Parts'}</h1>
              <StillParts />
              <Part name="tabs">
                <TabParts />
              </Part>
              <Part name="data-table">
                <TableParts />
              </Part>
              <Part name="chart">
                <ChartParts />
              </Part>
              <Part name="choice-list">
                <ListParts />
              </Part>
              <Part name="dialog">
                <DialogParts />
              </Part>
              <Part name="toast">
                <ToastParts />
              </Part>
            </main>
          </ToastProvider>
        </RouteProvider>
      </AppStateProvider>
    </CSPProvider>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      {children}
    </section>
  )
}

function StillParts() {
  return (
    <>
      <Part name="tokens">
        <div className={styles.row}>
          {colors.map(color => (
            <svg key={color} width="96" height="40" role="img" aria-label={color}>
              <rect
                x="0.5"
                y="0.5"
                width="95"
                height="39"
                rx="6"
                fill={`var(--${color})`}
                stroke="var(--line)"
              />
            </svg>
          ))}
        </div>
        <p>
          ¥1,234.50 · ¥10,000,000,000.00 · ¥0.01 —「小米云服务，连续包月」：每月 9 日扣 ¥6.00；gjpqy ÅÉ 龘齉爨
        </p>
      </Part>
      <Part name="button">
        {(['normal', 'small'] as const).flatMap(size =>
          [false, true].map(disabled => (
            <div key={`${size} ${disabled}`} className={styles.row}>
              {buttonKinds.map(kind => (
                <Button key={kind} kind={kind} size={size} disabled={disabled}>
                  生成维权材料
                </Button>
              ))}
            </div>
          )),
        )}
      </Part>
      <Part name="field">
        <div className={styles.fields}>
          <Field label="空的" placeholder="例如 8 位数字" />
          <Field label="写好的" defaultValue="12345678" hint="每次导出的密码都不一样。" />
          <Field
            label="写错的"
            defaultValue="1234"
            error="密码不对，请再看看那条消息。"
            hint="区分大小写。"
          />
          <Field label="密码" type="password" defaultValue="12345678" />
          <Field label="不能改的" defaultValue="支付宝" disabled />
          <Labelled label="多久一次">
            <SegmentedControl
              label="多久一次"
              value="month"
              onChange={() => {}}
              options={[
                { value: 'month', label: '每月' },
                { value: 'year', label: '每年' },
              ]}
            />
          </Labelled>
        </div>
      </Part>
      <Part name="search-box">
        <div className={styles.row}>
          <SearchBox label="找" placeholder="商家、金额或日期" text="" onText={() => {}} />
          <SearchBox small label="筛选" text="10月20日" onText={() => {}} />
        </div>
      </Part>
      <Part name="tick-box">
        <div className={styles.row}>
          {[false, true].flatMap(checked =>
            [false, true].map(disabled => (
              <TickBox key={`${checked} ${disabled}`} {...{ checked, disabled }} onChange={() => {}}>
                连同自动备份一起删
              </TickBox>
            )),
          )}
        </div>
      </Part>
      <Part name="badge">
        <div className={styles.row}>
          <Badge>把握很大</Badge>
          <Badge tone="good">在扣</Badge>
          <Badge tone="bad">重复扣费</Badge>
          <Badge tone="care">示例</Badge>
        </div>
      </Part>
      <Part name="banner">
        <Banner>停下了。已经读完的账单都在。</Banner>
        <Banner tone="good" actions={<Button kind="primary">看续费</Button>}>
          读好了 3 份账单。
        </Banner>
        <Banner tone="care" actions={<Button size="small">移除示例</Button>}>
          {longName}
        </Banner>
      </Part>
      <Part name="card">
        <Card aria-label="示例">{longGoods}</Card>
      </Part>
      <Part name="empty-state">
        <EmptyState
          icon={<ChargeIcon size={32} />}
          title="还没有账单"
          actions={<Button kind="primary">去导入账单</Button>}
        >
          <p>导入账单以后，自动扣费会列在这里。</p>
        </EmptyState>
        <FailurePanel failure={{ code: 'database-damaged' }} retry={() => {}} />
        <FailureNote failure={{ code: 'disk-full' }} retry={() => {}} />
      </Part>
      <Part name="drop-zone">
        <DropZone
          title="把账单文件拖到这里"
          text="压缩包不用解压"
          actions={<Button kind="primary">选择文件…</Button>}
        />
        <div className={styles.over}>
          <DropOver frame={false}>松手，就开始读</DropOver>
        </div>
      </Part>
    </>
  )
}
