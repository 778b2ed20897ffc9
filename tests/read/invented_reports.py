# ruff: noqa: E501
"""Reports written for the readers' tests; people, outlets and places are invented."""

PASTED = """Harbour of Ostmark: Why the dockers stay away

Status: 11/28/2023 07:15 a.m

Two dockers of the Ostmark harbour – Mirko and Tilda – have not unloaded a ship for weeks. They want shifts that end.

By Jorun Falk, NRD, currently Ostmark

A narrow pub by the quay shows the evening news. Mirko Landa and Tilda Roswitz sit at the back and do not look up when the pictures of their own harbour come on.

Both have worked here for eleven years. The harbour company employs some 400 people, according to Roswitz. Without new contracts nobody will go back, said the forty-year-old after the news.

Mirko and Tilda: If the talks fail in the spring, they will look for work inland.

Image: Jorun Falk

First distrust from the neighbours

At first the town was not on their side, says Landa. Shops had closed early because no goods came. Then the mayor visited the quay and listened for an hour.

We stood there in the rain and nobody said a word to us. I thought they would throw stones, and my hands were shaking. Then an old woman brought us tea, and we talked until it was dark. I will not forget that.

Harbour dependent on one customer

The harbour lives on a single shipping line, whose owner has been silent so far. The company wants to speak to the Landau brothers again in January, its spokeswoman said.

After the news the two walk back to the quay, where a fire burns in a drum. The evening is over, but the strike in Ostmark is not.

The Harbour Workers of Ostmark

Jorun Falk, NRD, 11/28/2023 06:52 a.m

source site
"""

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferry line to close in spring | The Lindau Courier</title>
<link rel="canonical" href="https://courier.example/ferry">
<meta property="og:site_name" content="The Lindau Courier">
<meta property="og:title" content="Ferry line to close in spring">
<meta property="article:published_time" content="2023-11-28T07:15:00+01:00">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "NewsArticle", "headline": "Ferry line to close in spring", "datePublished": "2023-11-28T07:15",
  "dateModified": "2023-11-29T10:00:00+01:00", "author": [{"@id": "#falk"}]},
 {"@type": "Person", "@id": "#falk", "name": "Jorun Falk"}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry line to close in spring</h1><p>By Jorun Falk</p>
<p>The ferry between Lindau and the northern shore will make its last trip in April, the operator said on Tuesday. The boat is sixty years old.</p>
<figure><img src="boat.jpg"><figcaption>The ferry Amalia on its way to the northern shore. Image: Ida Brandt</figcaption></figure>
<p>“We cannot pay for another engine,” said Tilda Roswitz, who runs the line with her brother. She had asked the district for help twice.</p>
<h2>What passengers can do</h2>
<p>A bus will take over the route, according to the district. It needs forty minutes more, and it does not run on Sundays.</p>
<blockquote>Whoever takes the boat from us takes the shore from us.</blockquote>
<p><a href="/more">Read more: the lake in pictures, from the first steamer to the last ferry</a></p>
</article><footer>© 2023 The Lindau Courier. All rights reserved.</footer></body></html>
"""
