namespace Marketplace.Browser;

/// <summary>An act that leads to another page is over when that page stands: what comes after looks at the new one.</summary>
internal static class Leaving
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    extension(IPage page)
    {
        public async Task Leave(Func<Task> act)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void Arrive(object? sender, IPage here) => arrived.TrySetResult();
            page.Load += Arrive;
            try
            {
                await act();
                await arrived.Task.WaitAsync(Patience);
            }
            finally
            {
                page.Load -= Arrive;
            }
        }

        public Task Enter() => page.Leave(() => page.Keyboard.PressAsync("Enter"));
    }

    extension(ILocator way)
    {
        /// <summary>Presses the button or takes the link.</summary>
        public Task Follow() => way.Page.Leave(() => way.ClickAsync());
    }
}
