import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron'
import { productName } from '../address.ts'
import { inColour, starCoverage } from './star-picture.ts'

export interface TrayPorts {
  platform: NodeJS.Platform
  dark: boolean
  summonLookup: () => void
  newStory: () => void
  practise: () => void
  showMain: () => void
  quit: () => void
}

const ink = { light: [30, 28, 25], dark: [237, 233, 226] } as const

/** The picture in the tray: macOS colours it by itself, elsewhere it goes with the theme. */
function trayPicture({ platform, dark }: TrayPorts) {
  const picture = nativeImage.createEmpty()
  for (const scaleFactor of [1, 2]) {
    const size = 16 * scaleFactor
    const pixels = inColour(starCoverage(size), platform !== 'darwin' && dark ? ink.dark : ink.light)
    picture.addRepresentation({ scaleFactor, width: size, height: size, buffer: Buffer.from(pixels) })
  }
  if (platform === 'darwin') picture.setTemplateImage(true)
  return picture
}

/** What the tray offers; every item can be had without it. */
export function trayMenu(ports: TrayPorts): MenuItemConstructorOptions[] {
  return [
    { label: 'Lookup', click: ports.summonLookup },
    { label: 'New story', click: ports.newStory },
    { label: 'Practice', click: ports.practise },
    { type: 'separator' },
    { label: `Open ${productName}`, click: ports.showMain },
    { label: 'Quit', click: ports.quit },
  ]
}

/** Puts the icon there; returns how to take it away. A click brings up the lookup where clicks are told at all. */
export function showTray(ports: TrayPorts): () => void {
  const tray = new Tray(trayPicture(ports))
  tray.setToolTip(productName)
  tray.setContextMenu(Menu.buildFromTemplate(trayMenu(ports)))
  if (ports.platform !== 'darwin') tray.on('click', ports.summonLookup)
  return () => tray.destroy()
}
