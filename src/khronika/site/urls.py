"""The addresses of the site.

The keys of periodicals stand at its root; issue.periodical keeps those words free that are
addresses of the site itself.
"""

from django.urls import URLPattern, URLResolver, path

from khronika.site import evidence, feeds, front, issue, robots, subscription

app_name = "site"

_ISSUE = "<slug:periodical>/<int:year>/<int:number>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", front.home, name="home"),
    path("robots.txt", robots.robots, name="robots"),
    path("subscribe/", subscription.subscribe, name="subscribe"),
    path("confirm/<str:token>/", subscription.confirm, name="confirm"),
    path("unsubscribe/<str:token>/", subscription.unsubscribe, name="unsubscribe"),
    path("<slug:periodical>/", front.periodical, name="periodical"),
    path("<slug:periodical>/feed.atom", feeds.atom, name="atom"),
    path("<slug:periodical>/feed.json", feeds.json_feed, name="json_feed"),
    path(_ISSUE, issue.page, name="issue"),
    path(f"{_ISSUE}plain.txt", issue.plain, name="plain"),
    path(f"{_ISSUE}evidence/<int:fact>/", evidence.page, name="evidence"),
]
