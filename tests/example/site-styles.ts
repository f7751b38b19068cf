/** For specs of components whose size matters: the site's own stylesheet, as its layout brings it. */
import '../../src/app.css';
