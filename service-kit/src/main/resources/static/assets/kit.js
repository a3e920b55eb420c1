// Starts what pages are made of. Without it every page still does what it must.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from './govuk-frontend-6.6.0.js'

/**
 * The way out, taking along what was typed: the fields are emptied and the page leaves the history, so that
 * Back leads to neither. A browser that brings it back all the same is sent away again.
 */
class WayOut extends ExitThisPage {
  exitPage() {
    document.body.classList.add('govuk-exit-this-page-hide-content')
    document.title = '…'
    document.querySelector('main')?.remove()
    const said = document.createElement('div')
    said.className = 'govuk-exit-this-page-overlay'
    said.role = 'alert'
    document.body.append(said)
    said.textContent = this.i18n.t('activated')
    window.addEventListener('pageshow', () => window.location.replace('/exit2'))
    window.location.replace(this.$button.href)
  }
}

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
const parts = [
  Button, CharacterCount, Checkboxes, NotificationBanner, Radios, ServiceNavigation, SkipLink, WayOut,
  // the last: what is wrong has the focus, whatever else asks for it
  ErrorSummary,
]
parts.forEach((part) => createAll(part))

if (document.querySelector('[data-kit-code]')) {
  import('./kept-code.js')
}

// A page that can't renew itself says so: nobody may take an old one for a calm hour.
const lost = document.querySelector('[data-kit-lost]')
if (lost) {
  document.body.addEventListener('htmx:afterRequest', (event) => {
    if (!event.detail.successful) {
      lost.textContent = lost.dataset.kitLost
    } else if (lost.textContent === lost.dataset.kitLost) {
      lost.textContent = ''
    }
  })
}
