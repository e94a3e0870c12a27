const VIRTUAL_SCREEN = '-screen 0 1440x900x24 -nolisten tcp'

/** Whether a person could see a window here. Windows and macOS always have a desktop. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** A program and its arguments, wrapped so that it gets a virtual display of its own where there is none. */
export function withDisplay(file, args) {
  if (hasDisplay()) return { file, args }
  return { file: 'xvfb-run', args: ['-a', '-s', VIRTUAL_SCREEN, file, ...args] }
}
