/// Phrases that bound a number, with their bound; one a line.
///
/// `before` stands before the number, `after` behind it (or behind its unit).
package enum BoundPhrases {
  package static let text = """
    before about about
    before about around
    before about roughly
    before about approximately
    before about approx
    before about some
    before about circa
    before about perhaps
    before about maybe
    before about an estimated
    before about estimated
    before about somewhere around
    before about in the region of
    before about or so
    before about more or less
    before about a total of about
    before under almost
    before under nearly
    before under close to
    before under just under
    before under just below
    before under just short of
    before under just shy of
    before under shy of
    before under under
    before under below
    before under less than
    before under fewer than
    before under well under
    before under well below
    before under lower than
    before under smaller than
    before under younger than
    before under not quite
    before under approaching
    before under nearing
    before under a near
    before under the near
    before over more than
    before over over
    before over over than
    before over above
    before over just over
    before over just above
    before over well over
    before over well above
    before over far more than
    before over upwards of
    before over upward of
    before over in excess of
    before over exceeding
    before over past
    before over past the
    before over greater than
    before over higher than
    before over larger than
    before over longer than
    before over better than
    before over older than
    before over topped
    before over topping
    before over tops
    before over surpassed
    before over surpassing
    before over exceeded
    before over exceeds
    before over exceed
    before over a little over
    before over slightly more than
    before over little more than
    before over beyond
    before atLeast at least
    before atLeast no less than
    before atLeast no fewer than
    before atLeast not less than
    before atLeast a minimum of
    before atLeast minimum of
    before atLeast minimum
    before atLeast a minimum
    before atLeast as few as
    before atLeast as little as
    before atLeast as low as
    before atMost up to
    before atMost as many as
    before atMost as much as
    before atMost as high as
    before atMost as long as
    before atMost no more than
    before atMost no longer than
    before atMost no older than
    before atMost no larger than
    before atMost no bigger than
    before atMost no higher than
    before atMost no greater than
    before atMost no later than
    before atLeast no lower than
    before atLeast no smaller than
    before atLeast no younger than
    before atMost not more than
    before atMost not exceed
    before atMost not exceeding
    before atMost not to exceed
    before atMost never exceed
    before atMost at most
    before atMost a maximum of
    before atMost maximum of
    before atMost a maximum
    before atMost the maximum
    before atMost maximum
    before atMost within
    before atMost fewer than or equal to
    before atMost less than or equal to
    before atLeast more than or equal to
    before atLeast greater than or equal to
    before exact just
    before exact only
    before exact exactly
    before exact precisely
    after atLeast or more
    after atLeast or older
    after atLeast or above
    after atLeast or over
    after atLeast or greater
    after atLeast or higher
    after atLeast and over
    after atLeast and older
    after atLeast and above
    after atLeast and up
    after atLeast or better
    after atLeast at least
    after atLeast plus
    after atMost or less
    after atMost or fewer
    after atMost or younger
    after atMost or under
    after atMost or below
    after atMost or lower
    after atMost and under
    after atMost and younger
    after atMost and below
    after atMost at most
    after atMost at the most
    after about or so
    after about odd
    after about give or take
    """
}
